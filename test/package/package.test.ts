// What `npm pack` makes, installed into an empty folder and used as a stranger would use it.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sample = join(root, 'collections', 'pandadoc.postman_collection.json');
const packed = ['package.json', 'src', 'templates', 'schemas', 'collections', 'README.md', 'LICENSE', 'CHANGELOG.md'];
const configs = ['tsconfig.json', 'tsconfig.build.json'];

let folder = '';
let files: readonly string[] = [];

const npm = (cwd: string, ...argv: readonly string[]): string =>
  execFileSync('npm', [...argv, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    stdio: 'pipe',
  });
const node = (...argv: readonly string[]): string =>
  execFileSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'postwright-package-'));
  const source = join(folder, 'source');
  mkdirSync(source);
  // A copy, since packing builds anew, which would pull `dist` away under a test that runs beside this one.
  for (const name of [...packed, ...configs]) cpSync(join(root, name), join(source, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'));
  const [result] = JSON.parse(npm(source, 'pack', '--json', '--pack-destination', folder)) as PackResult[];
  files = result?.files.map((file) => file.path) ?? [];
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "stranger", "version": "1.0.0", "type": "module", "private": true }',
  );
  npm(folder, 'install', '--prefer-offline', join(folder, result?.filename ?? ''));
  cpSync(sample, join(folder, 'api.json'));
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }), 300_000);

interface PackResult {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

describe('the tarball', () => {
  it('has what is needed', () => {
    for (const name of [
      'dist/cli/bin.js',
      'dist/index.js',
      'dist/index.d.ts',
      'templates/shell/curl/snippet.hbs',
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
    ]) {
      expect(files).toContain(name);
    }
    expect(files.filter((name) => name.startsWith('collections/')).length).toBeGreaterThan(1);
  });

  it('has nothing else', () => {
    expect(
      files.filter(
        (name) =>
          !/^(?:dist|templates|schemas|collections)\/|^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(name),
      ),
    ).toEqual([]);
  });
});

describe('the program', () => {
  const postwright = (...argv: readonly string[]): string =>
    execFileSync('npx', ['--no-install', 'postwright', ...argv], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
    expect(postwright('--version').trim()).toBe(version);
  });

  it('generates', () => {
    postwright('generate', 'api.json', '-o', 'out');
    expect(readdirSync(join(folder, 'out', 'pandadoc-api-reference'))).toContain('shell');
  });

  it('starts a project and builds it: snippets, a run on newman, a site', () => {
    postwright('init', '.');
    expect(postwright('build')).toContain('0 failures');
    expect(readdirSync(join(folder, 'generated', 'site'))).toContain('index.html');
  });
});

describe('the library', () => {
  it('loads, renders, runs and builds docs from an ES module', () => {
    writeFileSync(
      join(folder, 'use.js'),
      `import { buildSite, describeTarget, loadCollection, loadTargets, readSource, renderSnippet, requestsIn, runCollection, startMock } from 'postwright';
      const loaded = await loadCollection(await readSource('api.json'));
      const [request] = requestsIn(loaded.collection);
      const target = loadTargets().get('shell/curl');
      const snippet = renderSnippet(request, target);
      const mock = await startMock(loaded.collection);
      const { report } = await runCollection(loaded, { mockUrl: mock.url, folder: ['List Documents'] });
      await mock.close();
      const site = await buildSite({
        collections: [{ collection: loaded.collection, rawItems: loaded.rawItems, snippetsOf: () => [snippet] }],
        targets: [describeTarget(target)],
      });
      console.log(JSON.stringify({ code: snippet.code, requests: report.totals.requests, pages: site.length }));`,
    );
    const result = JSON.parse(node('use.js')) as {
      readonly code: string;
      readonly requests: number;
      readonly pages: number;
    };
    expect(result.code).toMatch(/^curl /);
    expect(result.requests).toBe(1);
    expect(result.pages).toBeGreaterThan(7);
  });

  it('does not load newman before something is run', () => {
    writeFileSync(
      join(folder, 'lazy.js'),
      `import { createRequire } from 'node:module';
      import 'postwright';
      console.log(Object.keys(createRequire(import.meta.url).cache).filter((name) => /node_modules.newman/.test(name)).length);`,
    );
    expect(node('lazy.js').trim()).toBe('0');
  });

  it('has types that a strict TypeScript project accepts', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { Failure, loadCollection, loadTargets, renderSnippet, requestsIn, runCollection } from 'postwright';
      import type { Collection, Diagnostic, RunReport, Snippet, UserConfig } from 'postwright';
      const config: UserConfig = { collections: ['api.json'], targets: ['shell/curl'] };
      const loaded = await loadCollection({ file: config.collections[0] ?? '', text: '' });
      const collection: Collection = loaded.collection;
      const target = loadTargets().get('shell/curl');
      const snippets: Snippet[] = target ? requestsIn(collection).map((request) => renderSnippet(request, target)) : [];
      const report: RunReport = (await runCollection(loaded)).report;
      const problems: readonly Diagnostic[] = new Failure([]).diagnostics;
      // @ts-expect-error a variable mode that there is not
      if (target) renderSnippet(requestsIn(collection)[0]!, target, { variables: 'nothing' });
      export { problems, report, snippets };`,
    );
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--skipLibCheck',
      'false',
      '--typeRoots',
      join(root, 'node_modules', '@types'),
      '--types',
      'node',
    ];
    expect(node(join(root, 'node_modules', 'typescript', 'bin', 'tsc'), ...options, 'use.ts')).toBe('');
  });
});
