use std::error::Error;
use std::fs::File;

use ureq::OrAnyStatus;

fn main() -> Result<(), Box<dyn Error>> {
    let response = ureq::post("http://example.test/p")
        .set("Content-Type", "image/png")
        .send(File::open("image.png")?)
        .or_any_status()?;

    let status = response.status();
    let text = response.into_string()?;
    if status >= 400 {
        return Err(format!("HTTP {status}: {text}").into());
    }

    println!("{text}");
    Ok(())
}
