// postwright mock
import { exitCodes } from '../io.ts';
import { checkPort, withFiles } from '../options.ts';
import { defineVerb } from '../verb.ts';

export const mock = defineVerb({
  command: 'mock <file>',
  describe: 'Serve the saved examples of a collection',
  options: (parser) =>
    withFiles(parser)
      .option('port', {
        type: 'number',
        requiresArg: true,
        default: 0,
        defaultDescription: 'a free one',
        coerce: checkPort,
        describe: 'Port on 127.0.0.1',
      })
      .example('$0 mock api.json --port 3000', 'Answer as the examples do, 2xx first')
      .example("curl -H 'x-mock-response-code: 404' …", 'Ask for another example'),
  async run({ file, port }, { io, terminal }) {
    const { serveMock } = await import('../../app/mock.ts');
    const server = await serveMock({ file: String(file), port, stdin: io.stdin });
    terminal.diagnose(server.warnings, server.sources);
    terminal.print(server.url);
    terminal.note('Serving saved examples until you press Ctrl+C');
    await io.stopped();
    await server.close();
    return exitCodes.fine;
  },
});
