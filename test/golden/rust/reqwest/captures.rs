// The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
use std::error::Error;

use reqwest::blocking::Client;

fn main() -> Result<(), Box<dyn Error>> {
    let form = [
        ("grant_type", "refresh_token"),
    ];
    let client = Client::new();
    let response = client
        .post("{{base_url}}/token")
        .header("Authorization", "Bearer {{access_token}}")
        .form(&form)
        .send()?;

    let status = response.status();
    let text = response.text()?;
    if !status.is_success() {
        return Err(format!("HTTP {status}: {text}").into());
    }

    println!("{text}");

    let data: serde_json::Value = serde_json::from_str(&text)?;
    let access_token = text_of(&data["access_token"]).unwrap_or_default();
    let refresh_token = text_of(&data["refresh_token"]).unwrap_or_default();
    let class = text_of(&data["items"][0][r#"odd "$key' */ #{x}"#]).unwrap_or_default();
    Ok(())
}

/// A value as text, nothing where there is none.
fn text_of(value: &serde_json::Value) -> Option<String> {
    match value {
        serde_json::Value::Null => None,
        serde_json::Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}
