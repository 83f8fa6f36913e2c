// postwright run
import { availableParallelism } from 'node:os';
import type { Argv } from 'yargs';
import type { RunOutcome, Shard } from '../../app/run.ts';
import { exitCodes, UsageError } from '../io.ts';
import type { ExitCode } from '../io.ts';
import { passedOptions, withNewman } from '../newman-options.ts';
import { openTellers, reporterNames, reportersOption, splitNames, stepSummaryOf } from '../reporters.ts';
import { withFiles, withJson, withValues } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { defineVerb } from '../verb.ts';

export const run = defineVerb({
  command: 'run <file..>',
  describe: "Run the collections' own checks on newman",
  options: withOptions,
  async run(
    { file, mock, mockTokens, reporters, saveEnvironment, recordCaptures, showSecrets, json, ...options },
    { io, terminal, reporterOptions },
  ) {
    const { runCollections } = await import('../../app/run.ts');
    const { chooseReporters, githubAnnotations } = await import('../../app/reports.ts');
    const names = splitNames(reporters);
    const isOnGithub = names.includes('github');
    const style = { color: options.color, plain: options.disableUnicode === true };
    const telling = { names, options: reporterOptions, style, json: json === true, silent: options.silent === true };
    const tellers = await openTellers(terminal, telling);
    const outcome = await runCollections({
      ...chooseReporters(names, reporterOptions),
      files: file,
      environment: options.environment,
      globals: options.globals,
      envVar: options.envVar,
      globalVar: options.globalVar,
      mock: mock === true || mockTokens === true,
      mockTokens: mockTokens === true,
      saveEnvironment,
      recordCaptures,
      showSecrets: showSecrets === true,
      parallel: parallelOf(options.parallel),
      parallelBy: options.parallelBy,
      shard: shardOf(options.shard),
      stepSummary: stepSummaryOf(names, reporterOptions, io),
      newman: passedOptions(options),
      stdin: io.stdin,
      onEvent: tellers.onEvent,
    });
    if (json === true) for (const report of outcome.reports) terminal.print(JSON.stringify(report));
    if (isOnGithub) for (const line of outcome.reports.flatMap(githubAnnotations)) terminal.print(line);
    tellOutcome({ ...outcome, written: [...tellers.close(), ...outcome.written] }, terminal);
    return options.suppressExitCode === true ? exitCodes.fine : exitCodeOf(outcome);
  },
});

function withOptions(parser: Argv) {
  return withNewman(withJson(withValues(withFiles(parser))))
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
    .example('$0 run api.json -r cli,github', 'Annotations and a summary in GitHub Actions')
    .example('$0 run api.json -e dev.json --save-environment dev.json', 'Keep the tokens');
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

function tellOutcome(outcome: RunOutcome, terminal: Terminal): void {
  terminal.diagnose(outcome.warnings, outcome.sources);
  for (const path of outcome.written) terminal.note(`written  ${path}`);
}

function exitCodeOf({ reports }: RunOutcome): ExitCode {
  return reports.every((report) => report.totals.failures === 0) ? exitCodes.fine : exitCodes.no;
}
