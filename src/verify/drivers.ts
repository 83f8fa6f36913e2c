// Programs that run many snippets in one process of their language: starting an interpreter costs more than a snippet.
import { basename } from 'node:path';

/**
 * Reads one JSON object a line, `{"id","file","directory","environment","milliseconds"}`, and writes `[id, failure, output]` for each
 * behind the word that its first argument is, which a snippet cannot guess.
 */
export type Driver = (program: string, word: string) => readonly string[];

/** Drivers by the shape of a run command: a program that is given nothing but the file. */
export function driverFor(run: readonly string[]): Driver | undefined {
  const [program = '', argument, ...more] = run;
  if (argument !== '{file}' || more.length > 0) return undefined;
  return drivers[basename(program)];
}

const python = String.raw`
import contextlib, io, json, os, runpy, sys, traceback
word, stdout = sys.argv[1], sys.stdout
for line in sys.stdin:
    job = json.loads(line)
    output, failure = io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True), ""
    os.chdir(job["directory"])
    os.environ.update(job["environment"])
    try:
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            runpy.run_path(job["file"], run_name="__main__")
    except SystemExit as ending:
        failure = "" if ending.code in (None, 0) else "ended with exit code %s" % ending.code
    except BaseException:
        failure = traceback.format_exc(limit=-1)
    for name in job["environment"]:
        del os.environ[name]
    text = output.buffer.getvalue().decode("utf-8", "replace")[:65536]
    stdout.write(word + json.dumps([job["id"], failure, text]) + "\n")
    stdout.flush()
`;

const node = String.raw`
import self from 'node:process';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
const word = self.argv[1];
const write = self.stdout.write.bind(self.stdout);
const exit = self.exit.bind(self);
let output = '';
let fail;
self.stdout.write = self.stderr.write = (text) => { output += text; return true; };
self.exit = (code) => { if (code) fail(new Error('ended with exit code ' + code)); throw new Error('exit'); };
self.on('uncaughtException', (error) => fail(error));
self.on('unhandledRejection', (error) => fail(error));
for await (const line of createInterface({ input: self.stdin })) {
  const job = JSON.parse(line);
  output = '';
  self.chdir(job.directory);
  Object.assign(self.env, job.environment);
  self.exitCode = undefined;
  let failure = '';
  let timer;
  try {
    await new Promise((resolve, reject) => {
      fail = reject;
      timer = setTimeout(() => reject(new Error('took too long')), job.milliseconds);
      import(pathToFileURL(job.file).href).then(resolve, reject);
    });
    if (self.exitCode) failure = 'ended with exit code ' + self.exitCode;
  } catch (error) {
    failure = String(error?.stack ?? error) + (error?.cause ? ' cause: ' + error.cause : '');
  }
  clearTimeout(timer);
  for (const name of Object.keys(job.environment)) delete self.env[name];
  write(word + JSON.stringify([job.id, failure, output.slice(0, 65536)]) + '\n');
}
self.exitCode = undefined;
exit(0);
`;

const drivers: Readonly<Record<string, Driver>> = {
  python3: (program, word) => [program, '-c', python, word],
  node: (program, word) => [program, '--input-type=module', '-e', node, word],
};
