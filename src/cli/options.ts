// Options that several verbs share, so that they are spelled and described alike.
import type { Argv } from 'yargs';
import { UsageError } from './io.ts';

const files = {
  type: 'string',
  array: true,
  describe: 'Collections (v1, v2.0, v2.1) or single items; - is standard input',
} as const;

export function withFiles<Options>(parser: Argv<Options>) {
  // Without the default yargs makes it an empty list, and says so in the help.
  return parser.positional('file', { ...files, demandOption: true, default: undefined });
}

export function withAnyFiles<Options>(parser: Argv<Options>) {
  return parser.positional('file', { ...files, default: [] as string[], defaultDescription: 'none' });
}

export function withValues<Options>(parser: Argv<Options>) {
  return parser
    .option('environment', { alias: 'e', type: 'string', requiresArg: true, describe: 'Environment file' })
    .option('globals', { alias: 'g', type: 'string', requiresArg: true, describe: 'Globals file' })
    .option('env-var', {
      type: 'string',
      array: true,
      requiresArg: true,
      default: [],
      defaultDescription: 'none',
      describe: 'KEY=VALUE, wins over the environment; repeatable',
    })
    .option('global-var', {
      type: 'string',
      array: true,
      requiresArg: true,
      default: [],
      defaultDescription: 'none',
      describe: 'KEY=VALUE, wins over the globals; repeatable',
    });
}

export function withTargets<Options>(parser: Argv<Options>) {
  return parser
    .option('target', {
      alias: 't',
      type: 'string',
      array: true,
      requiresArg: true,
      default: [],
      defaultDescription: 'all',
      describe: 'A target, as `targets` lists them; repeatable',
    })
    .option('templates', {
      type: 'string',
      array: true,
      requiresArg: true,
      default: [],
      defaultDescription: 'none',
      describe: 'Folder with targets of your own; repeatable',
    })
    .option('option', {
      alias: 'O',
      type: 'string',
      array: true,
      requiresArg: true,
      default: [],
      defaultDescription: 'none',
      describe: '[TARGET:]NAME=VALUE, an option of a target (of all that have it, if none is named); repeatable',
    });
}

export function withJson<Options>(parser: Argv<Options>) {
  return parser.option('json', { type: 'boolean', describe: 'Print results as JSON' });
}

export function withCheck<Options>(parser: Argv<Options>) {
  return parser
    .option('check', {
      type: 'boolean',
      describe: 'Write nothing; fail where the files on disk are not what would be written',
    })
    .option('force', { type: 'boolean', describe: 'Overwrite files that postwright did not write' })
    .conflicts('check', 'force');
}

/** @throws UsageError for what is no address of the web */
export function checkBaseUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text;
  throw new UsageError('--base-url needs an address such as https://docs.example.com/api/');
}

/** @throws UsageError for what is no whole number, or too small; an empty variable of a shell counts as 0 */
export function wholeNumber(option: string, value: number | undefined, least = 0): number | undefined {
  if (value === undefined || (Number.isSafeInteger(value) && value >= least)) return value;
  throw new UsageError(`${option} needs a whole number from ${least} on`);
}

/** @throws UsageError for what is no port; 0 takes a free one */
export function checkPort(port: number): number {
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError('--port needs a number from 0 to 65535');
}
