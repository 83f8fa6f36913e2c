use std::error::Error;

use reqwest::blocking::Client;

fn main() -> Result<(), Box<dyn Error>> {
    let form = [
        ("grant_type", "refresh_token"),
        ("scope", "read+write"),
        ("client_id", "a b"),
    ];
    let client = Client::new();
    let response = client
        .post("http://example.test/p")
        .form(&form)
        .send()?;

    let status = response.status();
    let text = response.text()?;
    if !status.is_success() {
        return Err(format!("HTTP {status}: {text}").into());
    }

    println!("{text}");
    Ok(())
}
