use std::error::Error;

use reqwest::blocking::multipart::{Form, Part};
use reqwest::blocking::Client;

fn main() -> Result<(), Box<dyn Error>> {
    let form = Form::new()
        .part("json", Part::text(r#"{"a":"b, 'c'"}"#).mime_str("application/json")?)
        .part("xml", Part::text(r#"<a b="c"/>"#).mime_str("text/xml; charset=utf-8")?)
        .part("plain", Part::text("x").mime_str("text/plain")?);
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
