use std::error::Error;

use ureq::OrAnyStatus;

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
