// postwright targets
import type { TargetDescription } from '../../app/targets.ts';
import { exitCodes } from '../io.ts';
import { withJson } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { defineVerb } from '../verb.ts';

export const targets = defineVerb({
  command: 'targets',
  describe: 'List what can be generated, and what each target cannot express',
  options: (parser) =>
    withJson(parser)
      .option('templates', {
        type: 'string',
        array: true,
        requiresArg: true,
        default: [],
        defaultDescription: 'none',
        describe: 'Folder with targets of your own; repeatable',
      })
      .example('$0 targets', 'All targets with their options')
      .example('$0 targets --json', 'The same for a program'),
  async run({ templates, json }, { terminal }) {
    const { listTargets } = await import('../../app/targets.ts');
    const list = listTargets(templates);
    if (json === true) terminal.print(JSON.stringify(list, null, 2));
    else for (const target of list) terminal.print(describe(target, terminal));
    return exitCodes.fine;
  },
});

const captureWords: Readonly<Record<string, string>> = {
  json: "read of the response's JSON",
  comment: 'told in a comment',
  session: 'stored in its session',
};

function describe(target: TargetDescription, { out }: Terminal): string {
  const origin = target.custom ? ' (yours)' : '';
  const options = Object.entries(target.options).map(([name, option]) => {
    const values = option.type === 'enum' ? option.values.join('|') : option.type;
    return `  option ${name}=${values} (default ${String(option.default)}): ${option.description}`;
  });
  const install = target.install === '' ? [] : [`  install ${target.install}`];
  const gaps = target.unsupported.length === 0 ? [] : [`  cannot  ${target.unsupported.join(', ')}`];
  const scope = target.per === 'collection' ? ', for a whole collection' : '';
  const captures = `  captures ${captureWords[target.captures] ?? `read with ${target.captures.replace('option ', '')}=true, else told in a comment`}`;
  const title = `${out.bold(target.id)}  ${target.language}, ${target.client}${scope}${origin}`;
  return [title, ...[...install, ...options, captures, ...gaps].map((line) => out.dim(line)), ''].join('\n');
}
