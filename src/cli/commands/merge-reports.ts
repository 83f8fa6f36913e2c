// postwright merge-reports
import { exitCodes, UsageError } from '../io.ts';
import { reportersOption, splitNames, stepSummaryOf } from '../reporters.ts';
import { withJson } from '../options.ts';
import { defineVerb } from '../verb.ts';

export const mergeReports = defineVerb({
  command: 'merge-reports <folder>',
  describe: 'Join the json reports of shards into one',
  options: (parser) =>
    withJson(parser)
      .positional('folder', { type: 'string', demandOption: true, describe: 'Folder with the json reports' })
      .option('reporters', {
        ...reportersOption,
        describe: 'cli, json, junit, tap or github; --reporter-NAME-export FILE',
      })
      .example('$0 merge-reports shards -r cli,junit --reporter-junit-export report.xml', 'After all shards have run'),
  async run({ folder, reporters, json }, { io, terminal, reporterOptions }) {
    const { mergeReportFiles } = await import('../../app/merge-reports.ts');
    const { chooseReporters, githubAnnotations } = await import('../../app/reports.ts');
    const { createRunPrinter } = await import('../run-printer.ts');
    const names = splitNames(reporters);
    const isOnGithub = names.includes('github');
    const choice = chooseReporters(names, reporterOptions);
    const [other] = choice.installedReporters;
    if (other !== undefined)
      throw new UsageError(`${JSON.stringify(other)} is no reporter that reports can be given to later`);
    const { reports, written } = mergeReportFiles({
      ...choice,
      folder,
      stepSummary: stepSummaryOf(names, reporterOptions, io),
    });
    const print = createRunPrinter(terminal, { color: undefined, plain: false });
    for (const report of reports) {
      if (json === true) terminal.print(JSON.stringify(report));
      else if (names.includes('cli')) {
        print({ kind: 'start', collection: report.collection, file: report.file });
        for (const execution of report.executions) print({ kind: 'execution', execution });
        print({ kind: 'end', report });
      }
      if (isOnGithub) for (const line of githubAnnotations(report)) terminal.print(line);
    }
    for (const path of written) terminal.note(`written  ${path}`);
    return reports.every(({ totals }) => totals.failures === 0) ? exitCodes.fine : exitCodes.no;
  },
});
