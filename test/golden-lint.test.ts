// What linters and formatters of the languages say of the golden snippets, and habits that no linter here knows: a snippet is read by people
// who would send it back in a review.
import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { noteNotChecked } from './support/not-checked.ts';

const golden = fileURLToPath(new URL('golden/', import.meta.url));
const limit = { timeout: 60_000 };

interface Linter {
  /** Of the snippets' files, below test/golden. */
  readonly files: RegExp;
  readonly command: readonly string[];
  /** The command takes one file. */
  readonly isSingle?: boolean;
  readonly package: string;
  /** Lines that are no complaint. */
  readonly ignores?: RegExp;
}

const linters: readonly Linter[] = [
  { files: /\.go$/, command: ['gofmt', '-l'], package: 'golang-go' },
  {
    files: /\.c$/,
    command: ['gcc', '-Wall', '-Wextra', '-Wshadow', '-fsyntax-only'],
    package: 'gcc and libcurl4-openssl-dev',
  },
  // Quoted texts with a `$` or a `\` are data.
  { files: /\.sh$/, command: ['shellcheck', '-s', 'sh', '-f', 'gcc', '-e', 'SC1003,SC2016'], package: 'shellcheck' },
  { files: /\.py$/, command: ['pyflakes3'], package: 'pyflakes3' },
  {
    files: /\.rb$/,
    command: ['ruby', '-wc'],
    isSingle: true,
    package: 'ruby',
    // What is captured is there for the reader's next lines.
    ignores: /^Syntax OK$|captures\.rb:\d+: warning: assigned but unused variable/,
  },
  { files: /\.pl$/, command: ['perl', '-wc'], isSingle: true, package: 'libwww-perl', ignores: / syntax OK$/ },
];

/** What is not to be seen in a snippet, and why. */
const habits: readonly (readonly [why: string, files: RegExp, habit: RegExp])[] = [
  ['an error is ignored', /\.go$/, /^\s*(?:form\.(?:Close|Create|Write)\w*|part\.\w+)\(/m],
  ['a file stays open', /\.py$/, /^(?!.*(?:^\s*with |enter_context\()).*\bopen\(/m],
  ['a file stays open', /\.pl$/, /^open my (\$\w+)\b(?![\s\S]*^close \1;)/m],
  ['a connection stays open', /http-client\/.*\.py$/, /^(?![\s\S]*connection\.close\(\))/],
  ['a text is never freed', /\.c$/, /^static (?:const )?char \*format(?![\s\S]*^ {2}free_texts\(\);)/m],
  ['an escaped text is never freed', /\.c$/, /curl_easy_escape(?![\s\S]*curl_free)/],
  ['a file that cannot be read is sent as nothing', /guzzle\/.*\.php$/, /\bfopen\(/],
  ['braces that nobody needs', /\.env\.(?:kt|dart)$/, /(?<!\\)\$\{\w+\}(?!\w)/],
  ['an export of nothing beside others', /\.ts$/, /^(?:import |export (?!\{)).*[\s\S]*^export \{\};$/m],
];

let files: readonly string[];

beforeAll(async () => {
  const entries = await readdir(golden, { recursive: true, withFileTypes: true });
  files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(golden, join(entry.parentPath, entry.name)));
});

describe('golden snippets are what is expected of', () => {
  it.for(linters.map((linter) => [linter.command.join(' '), linter] as const))(
    '%s',
    limit,
    async ([name, linter], context) => {
      const [command = ''] = linter.command;
      if (spawnSync(command, ['--version']).error !== undefined)
        return noteNotChecked(context, `${name}: ${linter.package} is not installed`);
      const own = files.filter((file) => linter.files.test(file));
      expect(own).not.toEqual([]);
      const runs = linter.isSingle ? own.map((file) => [file]) : [own];
      expect(runs.flatMap((run) => complaintsOf(linter, run))).toEqual([]);
    },
  );
});

describe('no golden snippet has', () => {
  it.each(habits)('the fault that %s: %s', async (_, pattern, habit) => {
    const own = files.filter((file) => pattern.test(file));
    expect(own).not.toEqual([]);
    const codes = await Promise.all(
      own.map(async (file) => [file, await readFile(join(golden, file), 'utf8')] as const),
    );
    expect(codes.filter(([, code]) => habit.test(code)).map(([file]) => file)).toEqual([]);
  });
});

function complaintsOf({ command, ignores }: Linter, own: readonly string[]): readonly string[] {
  const [program = '', ...args] = command;
  const { status, stdout, stderr, error } = spawnSync(program, [...args, ...own], { cwd: golden, encoding: 'utf8' });
  const lines = `${stdout}${stderr}`.split('\n').filter((line) => line !== '' && ignores?.test(line) !== true);
  // A program that complains by its status alone has complained.
  return lines.length === 0 && (status !== 0 || error !== undefined) && ignores === undefined
    ? [`${program} ended with ${status}: ${error?.message ?? own.join(' ')}`]
    : lines;
}
