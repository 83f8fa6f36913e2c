use std::error::Error;

use reqwest::blocking::Client;

fn main() -> Result<(), Box<dyn Error>> {
    let form = [
        ("grant_type", "refresh_token"),
        ("client_id", "{{client_id}}"),
        ("client_secret", "{{client_secret}}"),
        ("scope", "read+write"),
        ("refresh_token", "{{refresh_token}}"),
    ];
    let client = Client::new();
    let response = client
        .post("https://api.pandadoc.com/oauth2/access_token")
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
