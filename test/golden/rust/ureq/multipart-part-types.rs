use std::error::Error;

use ureq::OrAnyStatus;

fn main() -> Result<(), Box<dyn Error>> {
    let body = "--postwright-86f06b8fe893ebdf722202d8\r\nContent-Disposition: form-data; name=\"json\"\r\nContent-Type: application/json\r\n\r\n{\"a\":\"b, 'c'\"}\r\n--postwright-86f06b8fe893ebdf722202d8\r\nContent-Disposition: form-data; name=\"xml\"\r\nContent-Type: text/xml; charset=utf-8\r\n\r\n<a b=\"c\"/>\r\n--postwright-86f06b8fe893ebdf722202d8\r\nContent-Disposition: form-data; name=\"plain\"\r\nContent-Type: text/plain\r\n\r\nx\r\n--postwright-86f06b8fe893ebdf722202d8--\r\n";

    let response = ureq::post("http://example.test/p")
        .set("Content-Type", "multipart/form-data; boundary=postwright-86f06b8fe893ebdf722202d8")
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
