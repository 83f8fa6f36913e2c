// postwright docs
import { exitCodes } from '../io.ts';
import { withCheck, withFiles, withJson, withTargets } from '../options.ts';
import { reportDifferences, reportWritten } from '../output-report.ts';
import { defineVerb } from '../verb.ts';
import { docsServe } from './docs-serve.ts';

export const docs = defineVerb({
  command: 'docs <file..>',
  describe: 'Build a static site of the collections',
  options: (parser) =>
    withCheck(withJson(withTargets(withFiles(parser))))
      .option('output', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        default: 'generated/site',
        describe: 'Folder to write to',
      })
      .option('title', { type: 'string', requiresArg: true, describe: "Name of the site; the collection's if absent" })
      .option('footer', { type: 'string', requiresArg: true, describe: 'Markdown for the foot of each page' })
      .option('captures', {
        type: 'boolean',
        default: true,
        describe: 'Snippets read the fields of the response that scripts keep',
      })
      .option('values', {
        type: 'boolean',
        default: true,
        describe: 'Pages take values for variables and show them in the snippets',
      })
      .option('conformance', {
        type: 'string',
        requiresArg: true,
        describe: 'Report of `verify --json`: each snippet says how it was checked',
      })
      .option('environment', {
        alias: 'e',
        type: 'string',
        requiresArg: true,
        describe: 'Environment file, for what is secret',
      })
      .example('$0 docs api.json -o site', 'One page for each request')
      .example('$0 docs api.json -o site --check', 'Fail where the pages are older than the collection')
      .example('$0 docs serve -o site', 'Look at them'),
  verbs: [docsServe],
  async run({ file, option, output: directory, check, force, json, ...options }, { io, terminal }) {
    const { buildDocs } = await import('../../app/docs.ts');
    const { diffFiles, writeFiles } = await import('../../app/output.ts');
    const { parseAssignment } = await import('../../app/targets.ts');
    const site = await buildDocs({
      ...options,
      files: file,
      targets: options.target,
      options: option.map(parseAssignment),
      stdin: io.stdin,
    });
    terminal.diagnose(site.warnings, site.sources);
    const place = { directory, owner: 'site', scopes: [''] } as const;
    if (check === true) {
      return reportDifferences(terminal, {
        what: 'pages',
        directory,
        differences: diffFiles(site.files, place),
        json: json === true,
      });
    }
    const written = writeFiles(site.files, { ...place, force: force === true });
    if (json === true) terminal.print(JSON.stringify({ directory, ...written }));
    reportWritten(terminal, { what: 'files', directory, written });
    return exitCodes.fine;
  },
});
