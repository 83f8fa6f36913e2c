// Evaluates Rust expressions: one program with functions of a few statements each, which compile faster than a long one.
import { program, type Evaluator, type Expression } from '../evaluate.ts';

const perFunction = 20;

const rustc: Evaluator = {
  label: 'rustc',
  spec: {
    ...program('rustc'),
    run: ['sh', '-c', 'rustc --edition 2021 -C debuginfo=0 -o "$0.out" "$0" && "$0.out"', '{file}'],
  },
  extension: 'rs',
  holdsNul: true,
  program: (expressions, bindings) => {
    const functions = Array.from({ length: Math.ceil(expressions.length / perFunction) }, (_, index) =>
      expressions.slice(index * perFunction, (index + 1) * perFunction),
    );
    const given = bindings.map(
      ({ identifier, environmentName }) => `let ${identifier} = std::env::var("${environmentName}").unwrap();`,
    );
    return [
      '#![allow(unused)]',
      base64,
      ...functions.flatMap((some, index) => [`fn show${index}() {`, ...given, ...some.map(statement), '}']),
      'fn main() {',
      ...functions.map((_, index) => `show${index}();`),
      '}',
    ].join('\n');
  },
};

/** The standard library has none. */
const base64 = `fn show(text: impl AsRef<str>) {
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut line = String::new();
    for three in text.as_ref().as_bytes().chunks(3) {
        let bits = (0..3).fold(0usize, |sum, at| sum * 256 + *three.get(at).unwrap_or(&0) as usize);
        for at in 0..4 {
            line.push(if at <= three.len() { letters[bits >> (18 - 6 * at) & 63] as char } else { '=' });
        }
    }
    println!("{line}");
}`;

function statement({ comment, source }: Expression): string {
  return `${comment}\nshow(${source});`;
}

export const evaluators: readonly Evaluator[] = [rustc];
