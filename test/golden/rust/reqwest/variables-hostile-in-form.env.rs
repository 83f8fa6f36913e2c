use std::env;
use std::error::Error;

use reqwest::blocking::Client;

fn main() -> Result<(), Box<dyn Error>> {
    let name = env::var("NAME").expect("NAME is not set");
    let hostile_value = env::var("HOSTILEVALUE").expect("HOSTILEVALUE is not set");

    let form: [(&str, &str); 2] = [
        (&name, &hostile_value),
        ("x", &format!("a{hostile_value}b")),
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
