// postwright build
import type { BuildPart } from '../../app/build.ts';
import { exitCodes } from '../io.ts';
import { withCheck, withJson } from '../options.ts';
import { reportDifferences, reportWritten } from '../output-report.ts';
import type { Terminal } from '../terminal.ts';
import { defineVerb } from '../verb.ts';

export const build = defineVerb({
  command: 'build',
  describe: 'Do all that the config file asks for: snippets, run, docs',
  options: (parser) =>
    withCheck(withJson(parser))
      .option('config', {
        type: 'string',
        requiresArg: true,
        defaultDescription: 'postwright.config.* in this folder',
        describe: 'Config file (TypeScript, JavaScript, JSON or YAML)',
      })
      .example('$0 build', 'Write what the config file asks for')
      .example('$0 build --check', 'In CI: fail where generated files are stale or checks fail'),
  async run({ config: file, check, force, json }, { terminal }) {
    const { loadConfig } = await import('../../app/config.ts');
    const { buildAll, isFine } = await import('../../app/build.ts');
    const { createRunPrinter } = await import('../run-printer.ts');
    const { config } = await loadConfig(file);
    const isData = json === true;
    const parts = await buildAll(config, {
      check: check === true,
      force: force === true,
      onPart: (part) => tell(part, terminal, isData),
      onEvent: isData ? undefined : createRunPrinter(terminal, { color: undefined, plain: false }),
    });
    return parts.every(isFine) ? exitCodes.fine : exitCodes.no;
  },
});

function tell(part: BuildPart, terminal: Terminal, json: boolean): void {
  if (part.kind === 'run') {
    if (json) for (const report of part.reports) terminal.print(JSON.stringify({ kind: 'run', ...report }));
    return;
  }
  const { kind, directory, warnings, sources } = part;
  const what = kind === 'site' ? 'site file' : 'snippet';
  if (json) {
    const { sources: _, ...data } = part;
    terminal.print(JSON.stringify(data));
    return;
  }
  terminal.diagnose(warnings, sources);
  if ('written' in part) reportWritten(terminal, { what, directory, written: part.written });
  else reportDifferences(terminal, { what, directory, differences: part.differences, json });
}
