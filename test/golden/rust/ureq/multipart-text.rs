use std::error::Error;

use ureq::OrAnyStatus;

fn main() -> Result<(), Box<dyn Error>> {
    let body = "--postwright-59c5c0a90b5985bf594aaeba\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--postwright-59c5c0a90b5985bf594aaeba\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\ntwo words\r\n--postwright-59c5c0a90b5985bf594aaeba\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n3\r\n--postwright-59c5c0a90b5985bf594aaeba--\r\n";

    let response = ureq::post("http://example.test/p")
        .set("Content-Type", "multipart/form-data; boundary=postwright-59c5c0a90b5985bf594aaeba")
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
