use std::error::Error;

use reqwest::blocking::Client;

fn main() -> Result<(), Box<dyn Error>> {
    let client = Client::new();
    let response = client
        .head("http://example.test/things/1")
        .send()?;

    let response = response.error_for_status()?;
    println!("{:#?}", response.headers());
    Ok(())
}
