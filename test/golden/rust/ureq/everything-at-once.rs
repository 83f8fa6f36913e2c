use std::error::Error;

use ureq::OrAnyStatus;

fn main() -> Result<(), Box<dyn Error>> {
    let body = r#"{
	"hostile": "'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
	"list": [
		1,
		2.5,
		"3'"
	],
	"nested": {
		"a": null
	}
}"#;

    let response = ureq::patch("http://example.test/a%20b/'c'?x=$1&x=%202&y=%22z%22")
        .set("X-A", r#"'"$\"#)
        .set("Accept", "application/json")
        .set("Content-Type", "application/json")
        .set("Authorization", "Bearer t")
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
