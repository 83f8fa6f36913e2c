// The flags of `run` that choose what runs, try again and stop; how they become input of the use case.
import type { ArgumentsCamelCase, Argv } from 'yargs';
import type { RunInput, Selection } from '../../app/run.ts';
import { UsageError } from '../io.ts';
import { wholeNumber } from '../options.ts';
import { splitNames } from '../reporters.ts';

const text = { type: 'string', requiresArg: true } as const;
const number = { type: 'number', requiresArg: true } as const;
const list = { ...text, array: true, default: [] as string[] } as const;

export function withChoice<Options>(parser: Argv<Options>) {
  return parser
    .option('grep', { ...text, describe: 'Only requests whose "Folder / Name" fits this regular expression' })
    .option('grep-invert', { ...text, describe: 'Only requests whose "Folder / Name" does not fit it' })
    .option('tag', {
      ...list,
      defaultDescription: 'all',
      describe:
        'Only requests with @TAG in a name or description, or in those of their folders; !TAG: without; repeatable',
    })
    .option('item', {
      ...list,
      defaultDescription: 'all',
      describe: 'Only this request or folder: a JSON pointer, or names such as Folder/Name; repeatable',
    })
    .option('only-failed', {
      ...text,
      describe: 'Only requests that failed in this json report (or folder of reports)',
    })
    .option('with-needed', { type: 'boolean', describe: 'Also the requests that capture what the chosen ones need' })
    .option('dry-run', {
      type: 'boolean',
      describe: 'Print what would run and which variables are missing; send nothing',
    });
}

export function withAttempts<Options>(parser: Argv<Options>) {
  return parser
    .option('retries', { ...number, describe: 'How often a request without an answer is sent again' })
    .option('retry-failed', {
      type: 'boolean',
      describe:
        'Run again what failed in any way: all of it, or with --parallel the iteration or folder; --retries says how often',
    })
    .option('max-failures', { ...number, describe: 'Stop after so many failures' })
    .option('watch', { type: 'boolean', describe: 'Run again whenever a collection, environment or data file changes' })
    .option('progress', { type: 'boolean', default: true, describe: 'Show how far the run is, on standard error' })
    .option('shard-durations', {
      ...text,
      describe: 'Share out shards by how long things took in this json report (or folder of reports)',
    })
    .conflicts('dry-run', 'watch');
}

type Choice = ArgumentsCamelCase<ReturnType<typeof withChoice<object>> extends Argv<infer Options> ? Options : never>;
type Attempts = ArgumentsCamelCase<
  ReturnType<typeof withAttempts<object>> extends Argv<infer Options> ? Options : never
>;

/** @throws UsageError for what cannot be understood */
export function ergonomicsOf(
  options: Choice & Attempts & { readonly shard?: string | undefined },
): Pick<RunInput, 'selection' | 'retries' | 'retryFailed' | 'maxFailures' | 'shardDurations'> {
  if (options.shardDurations !== undefined && options.shard === undefined)
    throw new UsageError('--shard-durations needs --shard');
  return {
    selection: selectionOf(options),
    retries: wholeNumber('--retries', options.retries),
    retryFailed: options.retryFailed === true,
    maxFailures: wholeNumber('--max-failures', options.maxFailures, 1),
    shardDurations: options.shardDurations,
  };
}

function selectionOf(options: Choice): Selection {
  return {
    grep: pattern('--grep', options.grep),
    grepInvert: pattern('--grep-invert', options.grepInvert),
    tags: splitNames(options.tag),
    items: options.item,
    onlyFailed: options.onlyFailed,
    withNeeded: options.withNeeded === true,
  };
}

/** Case does not count, as people type names. */
function pattern(option: string, source: string | undefined): RegExp | undefined {
  if (source === undefined) return undefined;
  try {
    return new RegExp(source, 'i');
  } catch (error) {
    const reason = (error as Error).message.replace(/^.*: /s, '').toLowerCase();
    throw new UsageError(`${option} takes a regular expression, which ${JSON.stringify(source)} is not: ${reason}`);
  }
}
