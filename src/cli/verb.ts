// What a verb is to main.ts: its grammar, and what it does with a parsed command line.
import type { Argv, ArgumentsCamelCase } from 'yargs';
import type { ReporterOptions } from '../app/reports.ts';
import { keepLocal } from './arguments.ts';
import type { ExitCode, Io } from './io.ts';
import type { Terminal } from './terminal.ts';

export interface Session {
  readonly io: Io;
  readonly terminal: Terminal;
  /** `--reporter-NAME-OPTION`, which no grammar can list. */
  readonly reporterOptions: ReporterOptions;
}

/** A verb without the type of its options, as main.ts keeps it. */
export interface Verb {
  readonly command: string;
  readonly describe: string;
  readonly register: (parser: Argv, run: (work: (session: Session) => Promise<ExitCode>) => Promise<void>) => Argv;
}

export interface VerbDefinition<Options> {
  /** yargs' grammar: `generate <file..>`. */
  readonly command: string;
  readonly describe: string;
  readonly options: (parser: Argv) => Argv<Options>;
  /** Verbs below this one: `docs serve`. */
  readonly verbs?: readonly Verb[];
  /** Loads what it needs when it is called, so that other verbs start fast. */
  readonly run: (options: ArgumentsCamelCase<Options>, session: Session) => Promise<ExitCode>;
}

/** Ties the type of a verb's options to the function that reads them. */
export function defineVerb<Options>(definition: VerbDefinition<Options>): Verb {
  const { command, describe, options, run, verbs = [] } = definition;
  return {
    command,
    describe,
    register: (parser, start) => {
      const build = (own: Argv): Argv<Options> => {
        for (const verb of verbs) verb.register(own, start);
        const built = options(own);
        // Else the verbs below would have these options too.
        if (verbs.length > 0) keepLocal(own);
        return built;
      };
      return parser.command(command, describe, build, (parsed) => start((session) => run(parsed, session)));
    },
  };
}
