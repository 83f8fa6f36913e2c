use std::env;
use std::error::Error;

use ureq::OrAnyStatus;

fn main() -> Result<(), Box<dyn Error>> {
    let name = env::var("NAME").expect("NAME is not set");
    let hostile_value = env::var("HOSTILEVALUE").expect("HOSTILEVALUE is not set");

    let form: [(&str, &str); 2] = [
        (&name, &hostile_value),
        ("x", &format!("a{hostile_value}b")),
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
