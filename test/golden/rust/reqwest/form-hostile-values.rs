use std::error::Error;

use reqwest::blocking::Client;

fn main() -> Result<(), Box<dyn Error>> {
    let form = [
        ("q", r#"'a' "b" `c`"#),
        ("s", "$(id) ${x} $HOME"),
        ("b", r#"a\b\\"#),
        ("f", "%s %41 %% #{x}"),
        ("p", "?> */ <?php"),
        ("amp", "a&b=c"),
        ("plus", "1+2 3"),
        ("semi", "a;b"),
        ("hash", "#x"),
        ("tilde", "~!*()'-._"),
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
