import { readFile } from "node:fs/promises";

const form = new FormData();
form.append("a", new Blob([await readFile("with space.txt")]), "with space.txt");
form.append("b", new Blob([await readFile("it's.txt")]), "it's.txt");
form.append("c", new Blob([await readFile('do"uble.txt')]), 'do"uble.txt');
form.append("d", new Blob([await readFile("$(id) `x`.txt")]), "$(id) `x`.txt");
form.append("e", new Blob([await readFile("é 日本.txt")]), "é 日本.txt");
form.append("f", new Blob([await readFile("a;b,c=d.txt")]), "a;b,c=d.txt");
form.append("g", new Blob([await readFile("-dash.txt")]), "-dash.txt");
form.append("h", new Blob([await readFile("per%41cent.txt")]), "per%41cent.txt");

const response = await fetch("http://example.test/p", {
  method: "POST",
  body: form,
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
