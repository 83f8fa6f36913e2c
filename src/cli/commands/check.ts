// postwright check
import { mergeAlike } from '../../diagnostics/merge.ts';
import { count } from '../../util/count.ts';
import { exitCodes } from '../io.ts';
import { withFiles, withJson, withTargets, withValues } from '../options.ts';
import { defineVerb } from '../verb.ts';

export const check = defineVerb({
  command: 'check <file..>',
  describe: 'Find structural mistakes, unresolved variables and unsupported features',
  options: (parser) =>
    withJson(withTargets(withValues(withFiles(parser))))
      .option('examples', {
        type: 'boolean',
        describe: 'Also run the test scripts against each saved example, and tell which of them fail',
      })
      .example('$0 check api.json', 'What is missing or cannot be expressed')
      .example('$0 check api.json -e staging.json', 'Fail where a variable has no value')
      .example('$0 check api.json --examples -e staging.json', 'Do the saved examples pass the checks?')
      .example('$0 check api.json -t shell/curl --json', 'For one target, as data'),
  async run({ file, option, json, examples, ...options }, { io, terminal }) {
    const { checkCollections } = await import('../../app/check.ts');
    const { parseAssignment } = await import('../../app/targets.ts');
    const result = await checkCollections({
      ...options,
      files: file,
      examples: examples === true,
      targets: options.target,
      options: option.map(parseAssignment),
      stdin: io.stdin,
    });
    const errors = result.findings.filter((finding) => finding.severity === 'error').length;
    if (json === true)
      terminal.print(JSON.stringify({ requests: result.requests, findings: result.findings }, null, 2));
    else terminal.diagnose(result.findings, result.sources, '; --json has them all');
    const warnings = mergeAlike(result.findings).length - errors;
    const found = `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
    terminal.note(`${count(result.requests, 'request')} checked: ${found}`);
    return errors === 0 ? exitCodes.fine : exitCodes.no;
  },
});
