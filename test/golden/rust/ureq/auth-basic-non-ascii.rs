use std::error::Error;

use data_encoding::BASE64;
use ureq::OrAnyStatus;

fn main() -> Result<(), Box<dyn Error>> {
    let response = ureq::get("http://example.test/p")
        .set("Authorization", &format!("Basic {}", BASE64.encode("é:日本:😀".as_bytes())))
        .call()
        .or_any_status()?;

    let status = response.status();
    let text = response.into_string()?;
    if status >= 400 {
        return Err(format!("HTTP {status}: {text}").into());
    }

    println!("{text}");
    Ok(())
}
