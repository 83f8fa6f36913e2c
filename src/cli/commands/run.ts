// postwright run
import { availableParallelism } from 'node:os';
import type { ArgumentsCamelCase, Argv } from 'yargs';
import type { RunInput, RunOutcome, Shard } from '../../app/run.ts';
import type { Watchdog } from '../../app/run/watchdog.ts';
import { exitCodes, UsageError } from '../io.ts';
import type { ExitCode } from '../io.ts';
import { passedOptions, withNewman } from '../newman-options.ts';
import { openTellers, reporterNames, reportersOption, splitNames, stepSummaryOf, type Telling } from '../reporters.ts';
import { withFiles, withJson, withValues } from '../options.ts';
import { ergonomicsOf, withAttempts, withChoice } from '../run/flags.ts';
import { retryText } from '../run/progress.ts';
import { listenForSignals, type Interrupt } from '../run/signals.ts';
import type { WatchedRun } from '../run/watch.ts';
import type { Terminal } from '../terminal.ts';
import { defineVerb, type Session } from '../verb.ts';
import { setV8Flags } from '../v8-flags.ts';

export const run = defineVerb({
  command: 'run <file..>',
  describe: "Run the collections' own checks on newman",
  options: withOptions,
  async run(options, session) {
    const { io, terminal } = session;
    collectOften();
    if (options.dryRun === true) {
      const { planRuns } = await import('../../app/run/dry-run.ts');
      const { printDryRun } = await import('../run/dry-run.ts');
      return printDryRun(await planRuns(await inputOf(options, session)), terminal, options.json === true);
    }
    if (options.watch === true) {
      const { runOnChange } = await import('../run/watch.ts');
      const { file, environment, globals, iterationData } = options;
      const files = [...file, environment, globals, iterationData].filter((one) => one !== undefined);
      return runOnChange({ io, terminal, files, run: (interrupt) => runOnce(options, session, interrupt) });
    }
    const interrupt = listenForSignals(io, terminal);
    try {
      return (await runOnce(options, session, interrupt)).code;
    } finally {
      interrupt.end();
    }
  },
});

type Options = ArgumentsCamelCase<ReturnType<typeof withOptions> extends Argv<infer Found> ? Found : never>;

async function runOnce(options: Options, session: Session, interrupt: Interrupt): Promise<WatchedRun> {
  const { runCollections } = await import('../../app/run.ts');
  const { visible } = await import('../../app/reports.ts');
  const input = await inputOf(options, session);
  const watchdog = await watchOver(input);
  const progress = await openProgress(options, session, input.installedReporters.length > 0);
  const terminal = progress?.terminal ?? session.terminal;
  interrupt.tellOn(terminal);
  try {
    const tellers = await openTellers(terminal, tellingOf(options, session));
    let told: readonly string[] = [];
    const running = runCollections({
      ...input,
      signal: interrupt.signal,
      onEvent: (event) => {
        watchdog?.onEvent(event);
        tellers.onEvent?.(event);
      },
      onProgress: progress?.update,
      onRetry: options.silent === true ? undefined : (retry) => terminal.note(retryText(retry, visible)),
    });
    // Also where the input is wrong: with --watch the process goes on.
    const outcome = await running.finally(() => (told = tellers.close()));
    progress?.end();
    const written = [...told, ...outcome.written];
    await tellOutcome({ ...outcome, written }, options, terminal);
    const code = options.suppressExitCode === true ? exitCodes.fine : exitCodeOf(outcome);
    return { code: interrupt.exitCode() ?? code, written };
  } catch (error) {
    return endUnbegun(error, interrupt);
  } finally {
    watchdog?.end();
    progress?.end();
  }
}

/** Of other runs the scripts are in threads, where that matters. */
async function watchOver({ installedReporters, newman }: RunInput): Promise<Watchdog | undefined> {
  if (installedReporters.length === 0) return undefined;
  const { startWatchdog } = await import('../../app/run/watchdog.ts');
  return startWatchdog(newman.timeoutScript);
}

/** What waits for a pipe to be opened would not let the process exit: the signal itself ends it. */
function endUnbegun(error: unknown, interrupt: Interrupt): WatchedRun {
  const code = interrupt.exitCode();
  if (code === undefined || !(error instanceof Error && error.name === 'NeverBegun')) throw error;
  interrupt.raise();
  return { code, written: [] };
}

async function inputOf(options: Options, { io, reporterOptions }: Session): Promise<RunInput> {
  const { chooseReporters } = await import('../../app/reports.ts');
  const names = namesOf(options);
  return {
    ...chooseReporters(names, reporterOptions),
    ...ergonomicsOf(options),
    files: options.file,
    environment: options.environment,
    globals: options.globals,
    envVar: options.envVar,
    globalVar: options.globalVar,
    mock: options.mock === true || options.mockTokens === true,
    mockTokens: options.mockTokens === true,
    saveEnvironment: options.saveEnvironment,
    recordCaptures: options.recordCaptures,
    showSecrets: options.showSecrets === true,
    parallel: parallelOf(options.parallel),
    parallelBy: options.parallelBy,
    shard: shardOf(options.shard),
    stepSummary: stepSummaryOf(names, reporterOptions, io),
    newman: passedOptions(options),
    stdin: io.stdin,
  };
}

/** Where installed reporters write past us, no bar would stay whole. */
async function openProgress(options: Options, { io, terminal }: Session, isShared: boolean) {
  if (options.silent === true || !options.progress) return undefined;
  const { createPlainProgress, createProgressBar } = await import('../run/progress.ts');
  return terminal.interactive && !isShared ? createProgressBar(terminal, io.stderr) : createPlainProgress(terminal);
}

function withOptions(parser: Argv) {
  return withAttempts(withChoice(withNewman(withJson(withValues(withFiles(parser))))))
    .option('mock', { type: 'boolean', describe: 'Send all requests to a server made of the saved examples' })
    .option('mock-tokens', {
      type: 'boolean',
      describe: 'Like --mock, and what needs a token must bring the last one that was issued',
    })
    .option('parallel', {
      type: 'string',
      requiresArg: true,
      default: '1',
      describe: 'How many iterations, collections or folders run at the same time; auto: by processors',
    })
    .option('parallel-by', {
      choices: ['iteration', 'folder'] as const,
      default: 'iteration' as const,
      describe: 'What runs at the same time within a collection: iterations, or top-level folders',
    })
    .option('shard', {
      type: 'string',
      requiresArg: true,
      describe: 'I/N: the I-th of N parts, on machines that run the others; join with merge-reports',
    })
    .option('reporters', {
      ...reportersOption,
      describe: `${reporterNames} or an installed newman-reporter-*; --reporter-NAME-export FILE`,
    })
    .option('save-environment', {
      type: 'string',
      requiresArg: true,
      describe: 'Environment file that gets what scripts captured (mode 0600)',
    })
    .option('record-captures', {
      type: 'string',
      requiresArg: true,
      describe: 'JSON file that gets the names of what each script stored, never the values',
    })
    .option('show-secrets', { type: 'boolean', describe: 'Do not mask secrets in reports' })
    .example('$0 run api.json -e staging.json', 'One line a request, failures with their place in the file')
    .example('$0 run api.json --mock', 'Without the network, against the saved examples')
    .example('$0 run api.json -r cli,junit --reporter-junit-export report.xml', 'For CI')
    .example('$0 run api.json -r cli,html --reporter-html-export report.html', 'A page to look at, with all requests')
    .example('$0 run api.json -d users.csv --parallel 8', 'Eight rows at the same time, told in their order')
    .example('$0 run api.json -d users.csv --shard 1/4 -r cli,json', 'A quarter of the rows')
    .example('$0 run api.json --grep users --dry-run', 'What would run, and which variables are missing')
    .example('$0 run api.json --only-failed report.json --retries 2', 'What failed in the last run')
    .example('$0 run api.json -r cli,github', 'Annotations and a summary in GitHub Actions')
    .example('$0 run api.json -e dev.json --save-environment dev.json', 'Keep the tokens');
}

/**
 * A run makes much garbage and keeps little: without this its memory grows to one and a half times of newman's, which makes its
 * garbage more slowly.
 */
function collectOften(): void {
  setV8Flags({ '--heap-growing-percent': 20, '--semi-space-growth-factor': 1 });
}

function shardOf(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const [, index = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (index >= 1 && index <= of) return { index: index - 1, of };
  throw new UsageError(`--shard is I/N, such as 1/4, with I from 1 to N, not ${JSON.stringify(text)}`);
}

/** Requests mostly wait: a processor has room for several. */
function parallelOf(text: string): number {
  if (text === 'auto') return availableParallelism() * 4;
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 256) return number;
  throw new UsageError(`--parallel is a whole number from 1 to 256, or auto, not ${JSON.stringify(text)}`);
}

/** newman's `--verbose` has its `cli` say more; that is our `verbose`. */
function namesOf({ reporters, verbose }: Options): readonly string[] {
  return splitNames(reporters).map((name) => (name === 'cli' && verbose === true ? 'verbose' : name));
}

function tellingOf(options: Options, { reporterOptions }: Session): Telling {
  const names = namesOf(options);
  const style = { color: options.color, plain: options.disableUnicode === true };
  return { names, options: reporterOptions, style, json: options.json === true, silent: options.silent === true };
}

async function tellOutcome(outcome: RunOutcome, options: Options, terminal: Terminal): Promise<void> {
  const { githubAnnotations } = await import('../../app/reports.ts');
  const isOnGithub = splitNames(options.reporters).includes('github');
  if (options.json === true) for (const report of outcome.reports) terminal.print(JSON.stringify(report));
  if (isOnGithub) for (const line of outcome.reports.flatMap(githubAnnotations)) terminal.print(line);
  terminal.diagnose(outcome.warnings, outcome.sources);
  for (const path of outcome.written) terminal.note(`written  ${path}`);
}

function exitCodeOf({ reports }: RunOutcome): ExitCode {
  return reports.every((report) => report.totals.failures === 0) ? exitCodes.fine : exitCodes.no;
}
