// The command line: argv in, exit code out. The only place where errors are caught.
import { readFileSync } from 'node:fs';
import yargs from 'yargs';
import type { Argv } from 'yargs';
import { Failure } from '../diagnostics/diagnostic.ts';
import {
  explainUsage,
  optionsOf,
  protectDashes,
  refuseRepeats,
  restoreDashes,
  takeReporterOptions,
} from './arguments.ts';
import type { Known } from './arguments.ts';
import { verbs } from './commands/index.ts';
import { exitCodes, UsageError } from './io.ts';
import { separateBail } from './newman-options.ts';
import type { ExitCode, Io } from './io.ts';
import { createTerminal } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import type { Session } from './verb.ts';

const issuesUrl = 'https://github.com/postwright/postwright/issues';
const maxHelpWidth = 110;
const nothingKnown: Known = { options: [], verbs: [] };

/**
 * Runs one command. Nothing is thrown and nothing exits.
 *
 * @param argv what follows the program's name
 * @returns 0 fine; 1 the work says no; 2 the input is wrong; 70 a bug of postwright; 130 or 143 a run that a signal stopped
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    return explain(toUsage(error), argv, createTerminal(io, { quiet: false }));
  }
}

/** Tells of an error that nobody expected, and where to report it. */
export function reportBug(error: unknown, terminal: Terminal): ExitCode {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.note(`${terminal.err.red('bug')}: postwright failed; this is not your fault\n\n${stack}\n`);
  terminal.note(`Please report it, with the lines above and how to repeat it: ${issuesUrl}`);
  return exitCodes.bug;
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCodes.fine;
  let output = '';
  const { rest, options: reporterOptions } = takeReporterOptions(separateBail(argv));
  const parser = createParser(rest, io, async (quiet, work) => {
    const terminal = createTerminal(io, { quiet });
    code = await work({ io, terminal, reporterOptions });
  });
  // With a callback yargs hands its help to us instead of printing it.
  await parser.parseAsync(protectDashes(rest), {}, (_error: unknown, _parsed: unknown, text: string) => {
    output = text;
  });
  if (output !== '') io.stdout.write(`${output}\n`);
  return code;
}

type Start = (quiet: boolean, work: (session: Session) => Promise<ExitCode>) => Promise<void>;

function createParser(argv: readonly string[], io: Io, start: Start): Argv {
  let quiet = false;
  const parser: Argv = yargs()
    .scriptName('postwright')
    .usage('$0 <verb>\n\nOne Postman collection; snippets, checks and docs that stay true to it.')
    .updateStrings({ 'Commands:': 'Verbs:', 'Positionals:': 'Arguments:' })
    .version(readVersion())
    .alias({ h: 'help', v: 'version' })
    .option('quiet', { alias: 'q', type: 'boolean', global: true, describe: 'Print results and errors only' })
    .parserConfiguration({ 'greedy-arrays': false, 'parse-numbers': false })
    .demandCommand(1, 'name a verb')
    .strict()
    .exitProcess(false)
    .wrap(Math.min(io.stdout.columns ?? maxHelpWidth, maxHelpWidth))
    .epilogue(
      'Exit codes: 0 fine; 1 the work says no; 2 the input is wrong; 70 a bug of postwright; 130 stopped by Ctrl+C.',
    )
    .middleware((parsed) => {
      restoreDashes(parsed);
      refuseRepeats(parsed, optionsOf(parser).array);
      quiet = parsed['quiet'] === true;
    })
    .fail((message, error) => {
      // yargs hands over undefined where its types promise an error.
      throw (error as Error | undefined) ?? explainUsage(message, argv, knownOf(parser));
    });
  keepHelpUnprinted(parser);
  return verbs.reduce((all, verb) => verb.register(all, (work) => start(quiet, work)), parser);
}

interface Internals {
  readonly getInternalMethods?: () => { readonly getUsageInstance: () => { cacheHelpMessage: () => void } };
}

/** For each verb that runs yargs lays its help out, in case that it fails later and prints it; ours never does. */
function keepHelpUnprinted(parser: Argv & Internals): void {
  const usage = parser.getInternalMethods?.().getUsageInstance();
  if (usage !== undefined) usage.cacheHelpMessage = () => undefined;
}

function knownOf(parser: Argv): Known {
  const options = Object.keys(optionsOf(parser).key).filter((key) => key.length > 1);
  return { options, verbs: verbs.map((verb) => verb.command.split(' ')[0] ?? '') };
}

function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return String((JSON.parse(text) as { readonly version?: unknown }).version);
}

/** yargs throws some of its complaints past its own `fail`, as errors of a class that it does not export. */
function toUsage(error: unknown): unknown {
  return error instanceof Error && error.name === 'YError' ? explainUsage(error.message, [], nothingKnown) : error;
}

function explain(error: unknown, argv: readonly string[], terminal: Terminal): ExitCode {
  if (error instanceof UsageError) {
    const verb = verbs.map((one) => one.command.split(' ')[0] ?? '').find((name) => name === argv[0]);
    const help = `postwright ${verb === undefined ? '' : `${verb} `}--help`;
    terminal.note(`${terminal.err.red('error')}: ${error.message}\n\nSee \`${help}\`.`);
    return exitCodes.input;
  }
  if (error instanceof Failure) {
    terminal.diagnose(error.diagnostics, error.sources);
    return exitCodes.input;
  }
  return reportBug(error, terminal);
}
