use std::error::Error;

use ureq::OrAnyStatus;

fn main() -> Result<(), Box<dyn Error>> {
    let form = [
        ("grant_type", "refresh_token"),
        ("scope", "read+write"),
        ("client_id", "a b"),
    ];

    let response = ureq::post("http://example.test/p")
        .send_form(&form)
        .or_any_status()?;

    let status = response.status();
    let text = response.into_string()?;
    if status >= 400 {
        return Err(format!("HTTP {status}: {text}").into());
    }

    println!("{text}");
    Ok(())
}
