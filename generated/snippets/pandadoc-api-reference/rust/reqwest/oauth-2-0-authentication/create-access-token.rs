use std::error::Error;

use reqwest::blocking::Client;

fn main() -> Result<(), Box<dyn Error>> {
    let form = [
        ("grant_type", "authorization_code"),
        ("client_id", "{{client_id}}"),
        ("client_secret", "{{client_secret}}"),
        ("code", "{{authorization_code}}"),
        ("scope", "read+write"),
        ("redirect_uri", "{{redirect_uri}}"),
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
