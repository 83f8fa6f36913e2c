use std::error::Error;

use reqwest::blocking::Client;
use reqwest::Method;

fn main() -> Result<(), Box<dyn Error>> {
    let body = "x";
    let client = Client::new();
    let response = client
        .request(Method::from_bytes("FROB".as_bytes())?, "http://example.test/p")
        .header("Content-Type", "text/plain")
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
