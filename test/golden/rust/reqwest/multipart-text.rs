use std::error::Error;

use reqwest::blocking::multipart::{Form};
use reqwest::blocking::Client;

fn main() -> Result<(), Box<dyn Error>> {
    let form = Form::new()
        .text("a", "1")
        .text("b", "two words")
        .text("a", "3");
    let client = Client::new();
    let response = client
        .post("http://example.test/p")
        .multipart(form)
        .send()?;

    let status = response.status();
    let text = response.text()?;
    if !status.is_success() {
        return Err(format!("HTTP {status}: {text}").into());
    }

    println!("{text}");
    Ok(())
}
