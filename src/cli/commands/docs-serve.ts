// postwright docs serve
import type { FileServer } from '../../app/serve.ts';
import type { WrittenDocs } from '../../app/write-docs.ts';
import { Failure } from '../../diagnostics/diagnostic.ts';
import { exitCodes, UsageError } from '../io.ts';
import { checkPort, withAnyFiles } from '../options.ts';
import { reportWritten } from '../output-report.ts';
import { siteInputOf, withSite } from '../site-options.ts';
import type { Terminal } from '../terminal.ts';
import { defineVerb } from '../verb.ts';

export const docsServe = defineVerb({
  command: 'serve [file..]',
  describe: 'Serve a site on 127.0.0.1, built anew when its files change',
  options: (parser) =>
    withSite(withAnyFiles(parser))
      .option('port', {
        type: 'number',
        requiresArg: true,
        default: 0,
        defaultDescription: 'a free one',
        coerce: checkPort,
        describe: 'Port',
      })
      .example('$0 docs serve api.json -o site', 'Build the site, and again with each change; open pages load anew')
      .example('$0 docs serve -o site --port 8080', 'Look at the site that `docs` wrote'),
  async run({ file, output: directory, port, cache, cacheDir, ...options }, { io, terminal }) {
    const { serveFolder } = await import('../../app/serve.ts');
    const isLive = file.length > 0;
    if (file.includes('-')) throw new UsageError('docs serve cannot watch standard input');
    const input = await siteInputOf(file, { ...options, output: directory, cache, cacheDir }, io);
    const { writeDocs } = await import('../../app/write-docs.ts');
    const build = async (): Promise<WrittenDocs> =>
      writeDocs(input, { directory, force: false, cache, cacheFolder: cacheDir });
    if (isLive) tellBuilt(await build(), directory, terminal);
    const server = await serveFolder(directory, port, isLive);
    terminal.print(server.url);
    terminal.note(`Serving ${directory} until you press Ctrl+C`);
    const stopped = new AbortController();
    const { environment, conformance } = options;
    const watched = [...file, environment, conformance].filter((one) => one !== undefined);
    const watching = isLive
      ? rebuildOnChange(watched, { build, server, terminal, directory, signal: stopped.signal })
      : undefined;
    await io.stopped();
    stopped.abort();
    await watching;
    await server.close();
    return exitCodes.fine;
  },
});

interface Rebuilding {
  readonly build: () => Promise<WrittenDocs>;
  readonly server: FileServer;
  readonly terminal: Terminal;
  readonly directory: string;
  readonly signal: AbortSignal;
}

/** Until the signal is aborted. A file that is wrong for now is told about; the site stays as it was. */
async function rebuildOnChange(files: readonly string[], rebuilding: Rebuilding): Promise<void> {
  const { terminal, signal } = rebuilding;
  const { watchFiles } = await import('../../app/watch-files.ts');
  const watch = watchFiles(files);
  try {
    for (;;) {
      const changed = await watch.changed(signal);
      if (signal.aborted) return;
      terminal.note(`changed  ${changed.join(', ')}`);
      await rebuild(rebuilding);
    }
  } finally {
    watch.close();
  }
}

async function rebuild({ build, server, terminal, directory }: Rebuilding): Promise<void> {
  try {
    tellBuilt(await build(), directory, terminal);
    server.reload();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    terminal.diagnose(error.diagnostics, error.sources);
  }
}

function tellBuilt({ written, warnings, sources }: WrittenDocs, directory: string, terminal: Terminal): void {
  terminal.diagnose(warnings, sources);
  reportWritten(terminal, { what: 'file', directory, written });
}
