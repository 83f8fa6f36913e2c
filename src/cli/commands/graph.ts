// postwright graph
import { count } from '../../util/count.ts';
import { exitCodes, UsageError } from '../io.ts';
import { withFiles } from '../options.ts';
import { defineVerb } from '../verb.ts';

export const graph = defineVerb({
  command: 'graph <file..>',
  describe: 'Draw which request captures which variable, and which one needs it',
  options: (parser) =>
    withFiles(parser)
      .option('format', {
        type: 'string',
        requiresArg: true,
        choices: ['mermaid', 'dot', 'json', 'svg'] as const,
        default: 'mermaid' as const,
        describe: 'What to print; json has one object a line for each collection',
      })
      .option('output', { alias: 'o', type: 'string', requiresArg: true, describe: 'File, instead of standard output' })
      .example('$0 graph api.json', 'Mermaid, which GitHub and GitLab draw in Markdown')
      .example('$0 graph api.json --format svg -o flow.svg', 'A picture')
      .example('$0 graph api.json --format dot | dot -Tpng > flow.png', 'Drawn by Graphviz')
      .example('$0 graph api.json --format json', 'Needs and captures of each request, as data'),
  async run({ file, format, output }, { io, terminal }) {
    if (format === 'svg' && file.length > 1) throw new UsageError('--format svg draws one collection at a time');
    const { drawGraphs } = await import('../../app/graph.ts');
    const result = await drawGraphs({ files: file, format, output, stdin: io.stdin });
    terminal.diagnose(result.warnings, result.sources);
    if (output === undefined) terminal.print(result.text.trimEnd());
    else terminal.note(`written  ${output}`);
    terminal.note(`${count(result.requests, 'request')}, ${count(result.flows, 'flow')} between them`);
    return exitCodes.fine;
  },
});
