use std::error::Error;

use reqwest::blocking::Client;

fn main() -> Result<(), Box<dyn Error>> {
    let body = r#"{"a":1}"#;
    let client = Client::new();
    let response = client
        .get("http://example.test/p")
        .header("Content-Type", "application/json")
        .body(body)
        .send()?;

    let status = response.status();
    let text = response.text()?;
    if !status.is_success() {
        return Err(format!("HTTP {status}: {text}").into());
    }

    println!("{text}");
    Ok(())
}
