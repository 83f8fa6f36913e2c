use std::error::Error;

use ureq::OrAnyStatus;

fn main() -> Result<(), Box<dyn Error>> {
    let body = r#"'single' "double" `tick` \back\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}"#;

    let response = ureq::post("http://example.test/p")
        .set("Content-Type", "text/plain")
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
