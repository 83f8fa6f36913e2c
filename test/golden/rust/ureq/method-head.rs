use std::error::Error;

use ureq::OrAnyStatus;

fn main() -> Result<(), Box<dyn Error>> {
    let response = ureq::head("http://example.test/things/1")
        .call()
        .or_any_status()?;

    if response.status() >= 400 {
        return Err(format!("HTTP {}", response.status()).into());
    }

    for name in response.headers_names() {
        println!("{name}: {}", response.header(&name).unwrap_or_default());
    }
    Ok(())
}
