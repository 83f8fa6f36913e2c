use std::error::Error;

use reqwest::blocking::multipart::{Form, Part};
use reqwest::blocking::Client;

fn main() -> Result<(), Box<dyn Error>> {
    let form = Form::new()
        .part("file", Part::file("files/sample.pdf")?)
        .text("data", r#"{
  "name": "Sample Agreement from PDF",
  "recipients": [
    {
      "email": "{{recipient_email}}",
      "role": "user"
    }
  ],
  "parse_form_fields": false
}"#);
    let client = Client::new();
    let response = client
        .post("https://api.pandadoc.com/public/v1/documents")
        .bearer_auth("{{access_token}}")
        .header("Accept", "application/json")
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
