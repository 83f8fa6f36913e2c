// Runs PHP against the stand-in for Chilkat: what is proved is the request that the calls form, not the vendor's code.
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProcess } from '../../../src/verify/process.ts';

export type ChilkatVersion = '9.5.0' | '10' | '11';

export interface PhpJob {
  readonly id: string;
  readonly code: string;
}

export interface PhpOutcome {
  /** '' where the script ended with exit code 0. */
  readonly failure: string;
  readonly output: string;
}

export interface PhpOptions {
  /** What `Chilkat.Http` and `chilkat.php` stand for; default 10. */
  readonly version?: ChilkatVersion;
  /** `host:port` that every request goes to, whatever host it names. */
  readonly connectTo?: string;
  /** Where the scripts run; holds the files that they send. */
  readonly directory?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const standIn = fileURLToPath(new URL('../../../templates/php/_stand-in/', import.meta.url));
const php = '/usr/bin/php';

/** Why PHP cannot run here; undefined where it can. */
export async function whyNoPhp(): Promise<string | undefined> {
  const found = await access(php).then(
    () => true,
    () => false,
  );
  if (!found) return 'php is not installed (package php-cli)';
  const needed = "exit(extension_loaded('curl') && extension_loaded('pcntl') ? 0 : 1);";
  const { failure } = await runProcess([php, '-r', needed], processOptions({}));
  return failure === '' ? undefined : 'php lacks curl or pcntl (packages php-curl, php-cli)';
}

/** Runs each script in a process of its own; outcomes by job id. */
export async function runPhp(
  jobs: readonly PhpJob[],
  options: PhpOptions = {},
): Promise<ReadonlyMap<string, PhpOutcome>> {
  return withFiles(jobs, async (files, temporary) => {
    const lines = files.map(({ id, file }) => JSON.stringify({ id, file, directory: options.directory ?? temporary }));
    const result = await runProcess([php, join(folder, 'driver.php')], {
      ...processOptions(options),
      input: lines.map((line) => `${line}\n`).join(''),
    });
    if (result.failure !== '') throw new Error(`the PHP driver failed: ${result.failure} ${result.errors}`);
    const rows = readRows(result.output) as readonly [string, string, string][];
    return new Map(rows.map(([id, failure, output]) => [id, { failure, output }]));
  });
}

/** Runs one script through a PHP of its own, as a user would start it. */
export async function runAlone(code: string, options: PhpOptions = {}): Promise<PhpOutcome> {
  return withFiles([{ id: 'alone', code }], async ([job], directory) => {
    const settings = ['-d', `auto_prepend_file=${standIn}com.php`, '-d', `include_path=${standIn}include`];
    const command = [php, ...settings, job?.file ?? ''];
    const result = await runProcess(command, { ...processOptions(options), directory: options.directory ?? directory });
    return { failure: result.failure, output: result.output + result.errors };
  });
}

/** One use of an object: `new`, a call, a property read or written. Arguments are PHP source. */
export interface Access {
  readonly kind: 'new' | 'call' | 'read' | 'write';
  /** The variable that gets the result, '' where none does. */
  readonly into: string;
  readonly arguments: readonly string[];
  readonly class?: string;
  readonly object?: string;
  readonly member?: string;
}

export interface Parsed {
  readonly accesses: readonly Access[];
  /** What PHP's parser says against the script (the same as `php -l`); '' where it is fine. */
  readonly complaint: string;
}

/** Parses each script with PHP itself, by job id. */
export async function parsePhp(jobs: readonly PhpJob[]): Promise<ReadonlyMap<string, Parsed>> {
  return withFiles(jobs, async (files) => {
    const input = files.map(({ id, file }) => `${JSON.stringify([id, file])}\n`).join('');
    const result = await runProcess([php, join(folder, 'calls.php')], { ...processOptions({}), input });
    if (result.failure !== '') throw new Error(`php failed: ${result.failure} ${result.errors}`);
    return new Map((readRows(result.output) as readonly [string, readonly Access[], string][]).map(toParsed));
  });
}

function toParsed([id, accesses, complaint]: readonly [string, readonly Access[], string]): readonly [string, Parsed] {
  return [id, { accesses, complaint }];
}

function readRows(output: string): readonly unknown[] {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

type PhpFile = { readonly id: string; readonly file: string };

async function withFiles<T>(
  jobs: readonly PhpJob[],
  use: (files: readonly PhpFile[], directory: string) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'postwright-php-'));
  try {
    const files = jobs.map(({ id }, index) => ({ id, file: join(directory, `${index}.php`) }));
    await Promise.all(jobs.map(({ code }, index) => writeFile(files[index]?.file ?? '', code)));
    return await use(files, directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

function processOptions({ version, connectTo, environment }: PhpOptions) {
  return {
    directory: tmpdir(),
    environment: {
      PATH: '/usr/bin:/bin',
      LANG: 'C.UTF-8',
      ...(version === undefined ? {} : { POSTWRIGHT_CHILKAT: version }),
      ...(connectTo === undefined ? {} : { POSTWRIGHT_CONNECT_TO: connectTo }),
      ...environment,
    },
    milliseconds: 120_000,
    outputLimit: 16 * 1024 * 1024,
  };
}
