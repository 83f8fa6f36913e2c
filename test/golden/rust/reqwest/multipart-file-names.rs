use std::error::Error;

use reqwest::blocking::multipart::{Form, Part};
use reqwest::blocking::Client;

fn main() -> Result<(), Box<dyn Error>> {
    let form = Form::new()
        .part("a", Part::file("with space.txt")?)
        .part("b", Part::file("it's.txt")?)
        .part("c", Part::file(r#"do"uble.txt"#)?)
        .part("d", Part::file("$(id) `x`.txt")?)
        .part("e", Part::file("é 日本.txt")?)
        .part("f", Part::file("a;b,c=d.txt")?)
        .part("g", Part::file("-dash.txt")?)
        .part("h", Part::file("per%41cent.txt")?);
    let client = Client::new();
    let response = client
        .post("http://example.test/p")
        .multipart(form)
        .send()?;

    let status = response.status();
    let text = response.text()?;
    if !status.is_success() {
        return Err(format!("HTTP {status}: {text}").into());
    }

    println!("{text}");
    Ok(())
}
