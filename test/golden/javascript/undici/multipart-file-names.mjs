import { readFile } from "node:fs/promises";
import { Agent, FormData, interceptors, request } from "undici";

const form = new FormData();
form.append("a", new Blob([await readFile("with space.txt")]), "with space.txt");
form.append("b", new Blob([await readFile("it's.txt")]), "it's.txt");
form.append("c", new Blob([await readFile('do"uble.txt')]), 'do"uble.txt');
form.append("d", new Blob([await readFile("$(id) `x`.txt")]), "$(id) `x`.txt");
form.append("e", new Blob([await readFile("é 日本.txt")]), "é 日本.txt");
form.append("f", new Blob([await readFile("a;b,c=d.txt")]), "a;b,c=d.txt");
form.append("g", new Blob([await readFile("-dash.txt")]), "-dash.txt");
form.append("h", new Blob([await readFile("per%41cent.txt")]), "per%41cent.txt");

const { body, statusCode } = await request("http://example.test/p", {
  method: "POST",
  body: form,
  dispatcher: new Agent().compose(interceptors.redirect({ maxRedirections: 10 })),
});

if (statusCode >= 300) {
  throw new Error(`HTTP ${statusCode}: ${await body.text()}`);
}

console.log(await body.text());
