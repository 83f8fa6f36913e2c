use std::env;
use std::error::Error;

use reqwest::blocking::Client;

fn main() -> Result<(), Box<dyn Error>> {
    let path_part = env::var("PATHPART").expect("PATHPART is not set");
    let query_name = env::var("QUERYNAME").expect("QUERYNAME is not set");
    let hostile_value = env::var("HOSTILEVALUE").expect("HOSTILEVALUE is not set");
    let name = env::var("NAME").expect("NAME is not set");
    let hostile_ascii = env::var("HOSTILEASCII").expect("HOSTILEASCII is not set");
    let number = env::var("NUMBER").expect("NUMBER is not set");

    let body = format!(r#"{{"a": "{name}", "{name}": {number}}}"#);
    let client = Client::new();
    let response = client
        .put(format!("http://example.test/{path_part}?{query_name}={hostile_value}"))
        .header(format!("X-{name}"), format!("v {hostile_ascii}"))
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
