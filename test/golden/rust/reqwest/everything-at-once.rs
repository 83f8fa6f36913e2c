use std::error::Error;

use reqwest::blocking::Client;

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
    let client = Client::new();
    let response = client
        .patch("http://example.test/a%20b/'c'?x=$1&x=%202&y=%22z%22")
        .bearer_auth("t")
        .header("X-A", r#"'"$\"#)
        .header("Accept", "application/json")
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
