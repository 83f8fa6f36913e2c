// postwright generate
import type { Generation, GeneratedSnippet } from '../../app/generate.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { exitCodes } from '../io.ts';
import type { ExitCode } from '../io.ts';
import { withCheck, withFiles, withJson, withTargets, withValues } from '../options.ts';
import { reportDifferences, reportWritten } from '../output-report.ts';
import type { Terminal } from '../terminal.ts';
import { defineVerb } from '../verb.ts';

export const generate = defineVerb({
  command: 'generate <file..>',
  describe: 'Write client snippets, one file for each request and target',
  options: (parser) =>
    withCheck(withJson(withValues(withTargets(withFiles(parser)))))
      .option('output', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        default: 'generated/snippets',
        describe: 'Folder to write to',
      })
      .option('variables', {
        choices: ['placeholder', 'env', 'resolve'] as const,
        default: 'placeholder' as const,
        describe: '{{name}} as it is, read from the environment, or its value',
      })
      .option('captures', {
        type: 'boolean',
        describe: 'Read the fields of the response that scripts keep into variables',
      })
      .option('item', {
        type: 'string',
        requiresArg: true,
        describe: 'One item only: its JSON pointer or "Folder/Name"',
      })
      .option('stdout', { type: 'boolean', describe: 'Write no files, print the snippets' })
      .option('show-secrets', {
        type: 'boolean',
        describe: 'Print credentials of the collection and, with resolve, secret values',
      })
      .conflicts('stdout', 'check')
      .example('$0 generate api.json', 'All requests for all targets')
      .example('$0 generate api.json -t python/requests -o snippets', 'One target, another folder')
      .example('$0 generate api.json -t php -O version=9.5', 'All PHP clients, for Chilkat 9.5')
      .example('$0 generate api.json -t typescript/client', 'A typed client for the whole collection')
      .example('$0 generate api.json --item "Users/Create" -t shell/curl --stdout', 'One snippet, to paste')
      .example('$0 generate api.json --captures', 'Keep tokens as the scripts do')
      .example('$0 generate - --stdout --json < api.json', 'One JSON object a line'),
  async run({ file, option, stdout, output, ...options }, { io, terminal }) {
    const { prepareGeneration } = await import('../../app/generate.ts');
    const { parseAssignment } = await import('../../app/targets.ts');
    const generation = await prepareGeneration({
      ...options,
      files: file,
      showSecrets: options.showSecrets === true,
      targets: options.target,
      options: option.map(parseAssignment),
      stdin: io.stdin,
    });
    const setting: Setting = { generation, terminal, json: options.json === true };
    terminal.diagnose(generation.warnings, generation.sources);
    if (stdout === true) return printSnippets(setting);
    if (options.check === true) return compareSnippets(setting, output);
    return writeSnippets(setting, output, options.force === true);
  },
});

interface Setting {
  readonly generation: Generation;
  readonly terminal: Terminal;
  readonly json: boolean;
}

/** As data one line at a time; for a person all of them, with their paths where there is more than one. */
async function printSnippets({ generation, terminal, json }: Setting): Promise<ExitCode> {
  const { describeSnippet } = await import('../../app/generate.ts');
  if (json) {
    for (const one of generation.snippets()) terminal.print(JSON.stringify(describeSnippet(one, true)));
    return exitCodes.fine;
  }
  const all = [...generation.snippets()];
  const [only] = all;
  if (all.length === 1 && only !== undefined) terminal.print(only.snippet.code.trimEnd());
  else for (const one of all) terminal.print(`==> ${one.file} <==\n${one.snippet.code}`);
  const warnings = all.flatMap((one) => one.snippet.warnings);
  terminal.diagnose(warnings, generation.sources);
  return exitCodes.fine;
}

async function writeSnippets(setting: Setting, directory: string, force: boolean): Promise<ExitCode> {
  const { generation, terminal, json } = setting;
  const { filesOf } = await import('../../app/generate.ts');
  const { writeFiles } = await import('../../app/output.ts');
  const watcher = await watchSnippets(setting);
  const files = filesOf(generation, watcher.see);
  const written = writeFiles(files, { directory, owner: 'snippets', scopes: generation.scopes, force });
  terminal.progress('');
  if (!json) terminal.diagnose(watcher.warnings(), generation.sources, '; --json has them all');
  reportWritten(terminal, { what: 'snippet', directory, written });
  return exitCodes.fine;
}

async function compareSnippets(setting: Setting, directory: string): Promise<ExitCode> {
  const { filesOf } = await import('../../app/generate.ts');
  const { diffFiles } = await import('../../app/output.ts');
  const { generation, terminal, json } = setting;
  const differences = diffFiles(filesOf(generation), { directory, owner: 'snippets', scopes: generation.scopes });
  return reportDifferences(terminal, { what: 'snippet', directory, differences, json });
}

/** Sees each snippet go by: prints its line, keeps its warnings, shows progress. */
async function watchSnippets({ terminal, json }: Setting) {
  const { describeSnippet } = await import('../../app/generate.ts');
  const warnings: Diagnostic[] = [];
  let count = 0;
  const see = (one: GeneratedSnippet): void => {
    count += 1;
    if (json) terminal.print(JSON.stringify(describeSnippet(one, false)));
    else warnings.push(...one.snippet.warnings);
    if (count % 100 === 0) terminal.progress(`${count} snippets`);
  };
  return { see, warnings: (): readonly Diagnostic[] => warnings };
}
