// postwright verify
import { exitCodes } from '../io.ts';
import { wholeNumber, withFiles, withJson, withTargets, withValues } from '../options.ts';
import { defineVerb } from '../verb.ts';
import { printVerification } from '../verify-printer.ts';
import { count } from '../../util/count.ts';

export const verify = defineVerb({
  command: 'verify <file..>',
  describe: 'Run the snippets and prove that they send what newman sends',
  options: (parser) =>
    withJson(withTargets(withValues(withFiles(parser))))
      .option('item', {
        type: 'string',
        requiresArg: true,
        describe: 'One item only: its JSON pointer or "Folder/Name"',
      })
      .option('variables', {
        choices: ['both', 'resolve', 'env'] as const,
        default: 'both' as const,
        describe: 'Snippets with values put in, with values read from the environment, or both',
      })
      .option('captures', {
        type: 'boolean',
        describe: 'Snippets that read the fields of the response that scripts keep',
      })
      .option('junit', { type: 'string', requiresArg: true, describe: 'Write a JUnit report to this file' })
      .option('jobs', {
        alias: 'j',
        type: 'number',
        requiresArg: true,
        default: 2,
        coerce: (jobs: number) => wholeNumber('--jobs', jobs, 1) ?? 1,
        describe: 'Processes at the same time',
      })
      .option('cache', {
        type: 'boolean',
        default: true,
        describe: 'Skip what an earlier verification found fine; --no-cache runs all',
      })
      .option('cache-dir', {
        type: 'string',
        requiresArg: true,
        describe: "Where findings are kept; default the user's cache folder",
      })
      .option('show-secrets', { type: 'boolean', describe: 'Show credentials of the collection in differences' })
      .option('require-all', { type: 'boolean', describe: 'Fail where a toolchain is absent' })
      .option('allow-template-commands', { type: 'boolean', describe: 'Run the commands of your own --templates too' })
      .example('$0 verify api.json', 'All targets whose toolchain is here')
      .example('$0 verify api.json -t python -t go/net-http', 'These only')
      .example('$0 verify api.json --require-all --junit verify.xml', 'In CI')
      .example('$0 verify api.json --json > conformance.json', 'As data'),
  async run({ file, option, json, variables, junit, jobs, cache, cacheDir, requireAll, ...options }, { io, terminal }) {
    const { verifyCollections } = await import('../../app/verify/verify.ts');
    const { allConform } = await import('../../app/verify/report.ts');
    const { parseAssignment } = await import('../../app/targets.ts');
    // Programs that it started are in groups of their own, which a terminal's Ctrl+C does not reach.
    const forget = io.onSignal?.((signal) => io.raise?.(signal));
    const { report, warnings, sources } = await verifyCollections({
      ...options,
      files: file,
      targets: options.target,
      options: option.map(parseAssignment),
      modes: variables === 'both' ? ['resolve', 'env'] : [variables],
      cacheFolder: cacheDir,
      isFresh: !cache,
      allowCommands: options.allowTemplateCommands === true,
      showsSecrets: options.showSecrets === true,
      parallel: jobs,
      stdin: io.stdin,
      onProgress: ({ done, total, text }) => terminal.progress(`${done}/${count(total, 'target')}; ${text}`),
    }).finally(forget);
    terminal.progress('');
    terminal.diagnose(warnings, sources);
    if (junit !== undefined) {
      const { writeVerifyJunit } = await import('../../app/verify/junit.ts');
      writeVerifyJunit(report, junit);
    }
    if (json === true) terminal.print(JSON.stringify(report, null, 2));
    else printVerification(report, terminal);
    const absent = requireAll === true && report.targets.some(({ method }) => method === 'not-checked');
    return allConform(report) && !absent ? exitCodes.fine : exitCodes.no;
  },
});
