use std::error::Error;

use reqwest::blocking::Client;

fn main() -> Result<(), Box<dyn Error>> {
    let body = r#"{"a": "{{name}}", "{{name}}": {{number}}}"#;
    let client = Client::new();
    let response = client
        .put("http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}")
        .header("X-{{name}}", "v {{hostileAscii}}")
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
