import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.ts';

describe('credentials that are typed into the collection', () => {
  const typed = JSON.stringify({
    info: { name: 'Typed', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
    auth: { type: 'bearer', bearer: [{ key: 'token', value: 'typed-in-auth' }] },
    item: [
      { name: 'inherits', request: { method: 'GET', url: 'http://h/' } },
      {
        name: 'header',
        request: {
          method: 'GET',
          url: 'http://h/',
          auth: { type: 'noauth' },
          header: [{ key: 'Authorization', value: 'Bearer typed-in-header' }],
        },
      },
    ],
  });

  it('are in no snippet unless asked for, and warned about', async () => {
    const { stdout, stderr } = await runCli(['generate', '-', '--stdout'], { stdin: typed });
    expect(stdout).not.toMatch(/typed-in/);
    expect(stdout).toContain("'Authorization: Bearer {{your_credentials}}'");
    expect(stderr.match(/snippet\/hidden-credential/g)).toHaveLength(2);
    const shown = await runCli(['generate', '-', '--stdout', '--show-secrets'], { stdin: typed });
    expect(shown.stdout).toMatch(/typed-in-auth[^]*typed-in-header/);
    expect(shown.stderr).toBe('');
  });

  it('are on no page', async () => {
    const site = makeFolder();
    const { stderr } = await runCli(['docs', '-', '-o', site], { stdin: typed });
    expect(stderr).toContain('snippet/hidden-credential');
    const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(readFileSync(join(site, page), 'utf8')).not.toContain('typed-in');
  });
});
