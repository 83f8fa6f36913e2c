// postwright docs
import { exitCodes } from '../io.ts';
import { withCheck, withFiles, withJson } from '../options.ts';
import { reportDifferences, reportWritten } from '../output-report.ts';
import { siteInputOf, withSite } from '../site-options.ts';
import { defineVerb } from '../verb.ts';
import { docsServe } from './docs-serve.ts';

export const docs = defineVerb({
  command: 'docs <file..>',
  describe: 'Build a static site of the collections',
  options: (parser) =>
    withCheck(withJson(withSite(withFiles(parser))))
      .example('$0 docs api.json -o site', 'One page for each request')
      .example('$0 docs api.json -o site --check', 'Fail where the pages are older than the collection')
      .example('$0 docs serve api.json -o site', 'Look at them while you write'),
  verbs: [docsServe],
  async run({ file, output: directory, check, force, json, cache, cacheDir, ...options }, { io, terminal }) {
    const input = await siteInputOf(file, { ...options, output: directory, cache, cacheDir }, io);
    if (check === true) {
      const { buildDocs } = await import('../../app/docs.ts');
      const { diffFiles } = await import('../../app/output.ts');
      const { files, warnings, sources } = await buildDocs(input);
      terminal.diagnose(warnings, sources);
      const differences = diffFiles(files, { directory, owner: 'site', scopes: [''] });
      return reportDifferences(terminal, { what: 'page', directory, differences, json: json === true });
    }
    const { writeDocs } = await import('../../app/write-docs.ts');
    const place = { directory, force: force === true, cache, cacheFolder: cacheDir };
    const { written, warnings, sources } = await writeDocs(input, place);
    terminal.diagnose(warnings, sources);
    if (json === true) terminal.print(JSON.stringify({ directory, ...written }));
    reportWritten(terminal, { what: 'file', directory, written });
    return exitCodes.fine;
  },
});
