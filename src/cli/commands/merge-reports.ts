// postwright merge-reports
import { exitCodes, UsageError } from '../io.ts';
import { openTellers, reporterNames, reportersOption, splitNames, stepSummaryOf } from '../reporters.ts';
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
        describe: `${reporterNames}; --reporter-NAME-export FILE`,
      })
      .example('$0 merge-reports shards -r cli,junit --reporter-junit-export report.xml', 'After all shards have run'),
  async run({ folder, reporters, json }, { io, terminal, reporterOptions }) {
    const { mergeReportFiles } = await import('../../app/merge-reports.ts');
    const { chooseReporters, eventsOf, githubAnnotations } = await import('../../app/reports.ts');
    const names = splitNames(reporters);
    const choice = chooseReporters(names, reporterOptions);
    const [other] = choice.installedReporters;
    if (other !== undefined)
      throw new UsageError(`${JSON.stringify(other)} is no reporter that reports can be given to later`);
    const style = { color: undefined, plain: false };
    const telling = { names, options: reporterOptions, style, json: json === true, silent: false };
    const { reports, written } = await mergeReportFiles({
      ...choice,
      folder,
      stepSummary: stepSummaryOf(names, reporterOptions, io),
    });
    const tellers = await openTellers(terminal, telling);
    for (const report of reports) {
      if (json === true) terminal.print(JSON.stringify(report));
      for (const event of eventsOf(report)) tellers.onEvent?.(event);
      if (names.includes('github')) for (const line of githubAnnotations(report)) terminal.print(line);
    }
    for (const path of [...tellers.close(), ...written]) terminal.note(`written  ${path}`);
    return reports.every(({ totals }) => totals.failures === 0) ? exitCodes.fine : exitCodes.no;
  },
});
