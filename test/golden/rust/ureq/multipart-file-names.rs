use std::error::Error;
use std::fs;

use ureq::OrAnyStatus;

fn main() -> Result<(), Box<dyn Error>> {
    let mut body = Vec::new();
    body.extend("--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"a\"; filename=\"with space.txt\"\r\n\r\n".as_bytes());
    body.extend(fs::read("with space.txt")?);
    body.extend(b"\r\n");
    body.extend("--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"b\"; filename=\"it's.txt\"\r\n\r\n".as_bytes());
    body.extend(fs::read("it's.txt")?);
    body.extend(b"\r\n");
    body.extend("--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"c\"; filename=\"do%22uble.txt\"\r\n\r\n".as_bytes());
    body.extend(fs::read(r#"do"uble.txt"#)?);
    body.extend(b"\r\n");
    body.extend("--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"d\"; filename=\"$(id) `x`.txt\"\r\n\r\n".as_bytes());
    body.extend(fs::read("$(id) `x`.txt")?);
    body.extend(b"\r\n");
    body.extend("--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"e\"; filename=\"é 日本.txt\"\r\n\r\n".as_bytes());
    body.extend(fs::read("é 日本.txt")?);
    body.extend(b"\r\n");
    body.extend("--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a;b,c=d.txt\"\r\n\r\n".as_bytes());
    body.extend(fs::read("a;b,c=d.txt")?);
    body.extend(b"\r\n");
    body.extend("--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"g\"; filename=\"-dash.txt\"\r\n\r\n".as_bytes());
    body.extend(fs::read("-dash.txt")?);
    body.extend(b"\r\n");
    body.extend("--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"h\"; filename=\"per%41cent.txt\"\r\n\r\n".as_bytes());
    body.extend(fs::read("per%41cent.txt")?);
    body.extend(b"\r\n");
    body.extend(b"--postwright-dba6439895f16ea4c862a9d0--\r\n");

    let response = ureq::post("http://example.test/p")
        .set("Content-Type", "multipart/form-data; boundary=postwright-dba6439895f16ea4c862a9d0")
        .send_bytes(&body)
        .or_any_status()?;

    let status = response.status();
    let text = response.into_string()?;
    if status >= 400 {
        return Err(format!("HTTP {status}: {text}").into());
    }

    println!("{text}");
    Ok(())
}
