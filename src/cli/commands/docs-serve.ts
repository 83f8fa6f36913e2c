// postwright docs serve
import { exitCodes } from '../io.ts';
import { checkPort } from '../options.ts';
import { defineVerb } from '../verb.ts';

export const docsServe = defineVerb({
  command: 'serve',
  describe: 'Serve a built site on 127.0.0.1',
  options: (parser) =>
    parser
      .option('output', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        default: 'generated/site',
        describe: 'Folder of the site',
      })
      .option('port', {
        type: 'number',
        requiresArg: true,
        default: 0,
        defaultDescription: 'a free one',
        coerce: checkPort,
        describe: 'Port',
      })
      .example('$0 docs serve --port 8080', 'Look at the site that `docs` wrote'),
  async run({ output, port }, { io, terminal }) {
    const { serveFolder } = await import('../../app/serve.ts');
    const server = await serveFolder(output, port);
    terminal.print(server.url);
    terminal.note(`Serving ${output} until you press Ctrl+C`);
    await io.stopped();
    await server.close();
    return exitCodes.fine;
  },
});
