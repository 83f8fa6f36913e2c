// What the README shows of a client: how it is used compiles, and what it looks like is what it looks like.
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { loadSample } from '../../runner/support.ts';
import { filesOf, openWorkbench } from '../../support/clients.ts';

it('is true', async () => {
  const page = await readFile('README.md', 'utf8');
  const section = /\n## A typed client\n(.*?)\n## /s.exec(page)?.[1] ?? '';
  const [use = '', excerpt = ''] = [...section.matchAll(/```ts\n(.*?)```/gs)].map((match) => match[1] ?? '');
  const files = await filesOf(await loadSample());
  expect(String(files[0]?.content)).toContain(excerpt);
  const workbench = await openWorkbench();
  try {
    await workbench.add('generated/pandadoc-api-reference/typescript/client', files);
    const globals =
      'declare const process: { readonly env: Readonly<Record<"CLIENT_ID" | "CLIENT_SECRET" | "CODE", string | undefined>> };\n';
    await workbench.add('.', [{ path: 'use.ts', content: globals + use }]);
    expect(await workbench.compile()).toBe('');
  } finally {
    await workbench.close();
  }
});
