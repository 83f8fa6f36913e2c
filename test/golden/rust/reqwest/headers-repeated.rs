use std::error::Error;

use reqwest::blocking::Client;

fn main() -> Result<(), Box<dyn Error>> {
    let client = Client::new();
    let response = client
        .get("http://example.test/p")
        .header("X-A", "1")
        .header("X-B", "2")
        .header("X-A", "3")
        .send()?;

    let status = response.status();
    let text = response.text()?;
    if !status.is_success() {
        return Err(format!("HTTP {status}: {text}").into());
    }

    println!("{text}");
    Ok(())
}
