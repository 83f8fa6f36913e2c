// postwright mock
import type { MockAnswer } from '../../app/mock.ts';
import { showText } from '../../diagnostics/show.ts';
import { exitCodes } from '../io.ts';
import { checkPort, wholeNumber, withFiles } from '../options.ts';
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
      .option('tokens', {
        type: 'boolean',
        describe: 'Issue new tokens, and demand the last one where the collection sends a bearer token',
      })
      .option('delay', {
        type: 'number',
        requiresArg: true,
        default: 0,
        coerce: (milliseconds: number) => wholeNumber('--delay', milliseconds) ?? 0,
        describe: 'Milliseconds that every answer waits',
      })
      .option('tls', { type: 'boolean', describe: 'HTTPS, by a certificate that is made at the start' })
      .option('tls-cert', {
        type: 'string',
        requiresArg: true,
        describe: 'File that gets the certificate (PEM) for clients to trust; implies --tls',
      })
      .example('$0 mock api.json --port 3000', 'Answer as the examples do, 2xx first')
      .example('$0 mock api.json --tokens', 'See whether tokens are captured and used')
      .example('$0 mock api.json --tls-cert mock.pem', 'HTTPS; then curl --cacert mock.pem …')
      .example("curl -H 'x-mock-response-code: 404' …", 'Ask for another example'),
  async run({ file, port, tokens, delay, tls, tlsCert }, { io, terminal }) {
    const { serveMock } = await import('../../app/mock.ts');
    const server = await serveMock({
      file: String(file),
      port,
      tokens: tokens === true,
      delay,
      tls: tls === true || tlsCert !== undefined,
      certificateFile: tlsCert,
      stdin: io.stdin,
      onAnswer: (answer) => terminal.note(describeAnswer(answer)),
    });
    terminal.diagnose(server.warnings, server.sources);
    terminal.print(server.url);
    if (tlsCert !== undefined) terminal.note(`written  ${tlsCert}`);
    terminal.note('Serving saved examples until you press Ctrl+C');
    await io.stopped();
    await server.close();
    return exitCodes.fine;
  },
});

function describeAnswer({ method, path, status, answer, trail }: MockAnswer): string {
  const by = trail.length === 0 ? '' : ` (${trail.join(' › ')})`;
  return showText(`${method} ${path} ${status} ${answer}${by}`);
}
