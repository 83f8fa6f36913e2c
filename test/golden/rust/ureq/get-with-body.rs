use std::error::Error;

use ureq::OrAnyStatus;

fn main() -> Result<(), Box<dyn Error>> {
    let body = r#"{"a":1}"#;

    let response = ureq::get("http://example.test/p")
        .set("Content-Type", "application/json")
        .send_string(body)
        .or_any_status()?;

    let status = response.status();
    let text = response.into_string()?;
    if status >= 400 {
        return Err(format!("HTTP {status}: {text}").into());
    }

    println!("{text}");
    Ok(())
}
