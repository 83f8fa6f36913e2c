use std::error::Error;

use reqwest::blocking::Client;

fn main() -> Result<(), Box<dyn Error>> {
    let body = r#"{
  "name": "Sample Agreement",
  "template_uuid": "{{template_uuid}}",
  "recipients": [
    {
      "email": "{{recipient_email}}",
      "first_name": "Ada",
      "last_name": "Example",
      "role": "Client"
    }
  ],
  "tokens": [
    {
      "name": "Client.Company",
      "value": "Example & Sons"
    }
  ],
  "fields": {
    "Delivery": {
      "value": "Within 14 days"
    },
    "Amount": {
      "value": 1250
    }
  },
  "metadata": {
    "source": "postwright"
  },
  "tags": [
    "sample",
    "api"
  ],
  "parse_form_fields": false
}"#;
    let client = Client::new();
    let response = client
        .post("https://api.pandadoc.com/public/v1/documents")
        .bearer_auth("{{access_token}}")
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
