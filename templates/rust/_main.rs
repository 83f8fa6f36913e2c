//! Runs the `main` of each snippet that a line of standard input names; its protocol is in templates/README.md.
mod s{n};

use std::io::{BufRead, Write};

fn main() {
    let word = std::env::args().nth(1).expect("a word");
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("a line");
        let number = line.split('\t').next().unwrap_or_default();
        say(&format!("{word} begin {number}"));
        let ended = std::panic::catch_unwind(|| run(number));
        let is_fine = matches!(ended, Ok(Ok(())));
        if let Ok(Err(error)) = ended {
            eprintln!("Error: {error:?}");
        }
        say(&format!("\n{word} end {number} {}", if is_fine { "ok" } else { "failed" }));
    }
}

fn run(number: &str) -> Result<(), Box<dyn std::error::Error>> {
    match number {
        "{n}" => s{n}::main(),
        _ => Err("no such snippet".into()),
    }
}

fn say(line: &str) {
    println!("{line}");
    std::io::stdout().flush().expect("standard output");
}
