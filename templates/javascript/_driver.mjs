// Runs many snippets in one process of node, one after the other; templates/README.md has the protocol.
import process from "node:process";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const word = process.argv[2];
const folder = process.cwd();
const { exit } = process;
const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }));
const known = new Set(Object.keys(globalThis));
const print = (line) => streams[0].write.call(process.stdout, `${line}\n`);

class Exit extends Error {}

/** Ends the snippet that runs; there is none between two. */
let settle = () => {};

process.exit = (code = process.exitCode) => {
  process.exitCode = code;
  const ending = new Exit();
  settle(ending);
  throw ending;
};
process.on("uncaughtException", (error) => settle(error));
process.on("unhandledRejection", (error) => settle(error));

for await (const line of createInterface({ input: process.stdin })) {
  const [number, path] = line.split("\t");
  print(`${word} begin ${number}`);
  const ended = new Promise((resolve) => {
    // Its own, so that what ends late does not end the next one.
    const end = (...errors) => resolve(errors);
    settle = end;
    import(pathToFileURL(path).href).then(() => end(), end);
  });
  const errors = (await ended).filter((error) => !(error instanceof Exit));
  settle = () => {};
  const code = Number(process.exitCode ?? 0);
  reset();
  for (const error of errors) console.log(error);
  if (code !== 0) console.log(`ended with exit code ${code}`);
  const failed = errors.length > 0 || code !== 0;
  print(`\n${word} end ${number} ${failed ? "failed" : "ok"}`);
}
exit.call(process, 0);

/** Undoes what a snippet could leave for the next. */
function reset() {
  for (const { stream, write } of streams) stream.write = write;
  process.chdir(folder);
  process.exitCode = undefined;
  for (const key of Object.keys(globalThis)) if (!known.has(key)) Reflect.deleteProperty(globalThis, key);
}
