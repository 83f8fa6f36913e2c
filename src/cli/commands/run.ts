// postwright run
import type { Argv } from 'yargs';
import type { RunEvent, RunOutcome } from '../../app/run.ts';
import { exitCodes } from '../io.ts';
import type { ExitCode } from '../io.ts';
import { passedOptions, withNewman } from '../newman-options.ts';
import { withFiles, withJson, withValues } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { defineVerb } from '../verb.ts';

export const run = defineVerb({
  command: 'run <file..>',
  describe: "Run the collections' own checks on newman",
  options: withOptions,
  async run(
    { file, mock, reporters, saveEnvironment, recordCaptures, showSecrets, json, ...options },
    { io, terminal, reporterOptions },
  ) {
    const { runCollections } = await import('../../app/run.ts');
    const { chooseReporters } = await import('../../app/reports.ts');
    const names = reporters.flatMap((list) => list.split(',')).filter((name) => name !== '');
    const isLoud = json !== true && options.silent !== true && names.includes('cli');
    const style = { color: options.color, plain: options.disableUnicode === true };
    const outcome = await runCollections({
      ...chooseReporters(names, reporterOptions),
      files: file,
      environment: options.environment,
      globals: options.globals,
      envVar: options.envVar,
      globalVar: options.globalVar,
      mock: mock === true,
      saveEnvironment,
      recordCaptures,
      showSecrets: showSecrets === true,
      newman: passedOptions(options),
      stdin: io.stdin,
      onEvent: isLoud ? await loadPrinter(terminal, style) : undefined,
    });
    if (json === true) for (const report of outcome.reports) terminal.print(JSON.stringify(report));
    tellOutcome(outcome, terminal);
    return options.suppressExitCode === true ? exitCodes.fine : exitCodeOf(outcome);
  },
});

function withOptions(parser: Argv) {
  return withNewman(withJson(withValues(withFiles(parser))))
    .option('mock', { type: 'boolean', describe: 'Send all requests to a server made of the saved examples' })
    .option('reporters', {
      alias: 'r',
      type: 'string',
      array: true,
      requiresArg: true,
      default: ['cli'],
      defaultDescription: 'cli',
      describe: 'cli, json, junit or an installed newman-reporter-*; --reporter-NAME-export FILE',
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
    .example('$0 run api.json -e dev.json --save-environment dev.json', 'Keep the tokens');
}

async function loadPrinter(
  terminal: Terminal,
  style: { readonly color: 'auto' | 'on' | 'off' | undefined; readonly plain: boolean },
): Promise<(event: RunEvent) => void> {
  const { createRunPrinter } = await import('../run-printer.ts');
  return createRunPrinter(terminal, style);
}

function tellOutcome(outcome: RunOutcome, terminal: Terminal): void {
  terminal.diagnose(outcome.warnings, outcome.sources);
  for (const path of outcome.written) terminal.note(`written  ${path}`);
}

function exitCodeOf({ reports }: RunOutcome): ExitCode {
  return reports.every((report) => report.totals.failures === 0) ? exitCodes.fine : exitCodes.no;
}
