import { appendFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { journalName } from '../../src/app/journal.ts';
import { diffFiles, writeFiles } from '../../src/app/output.ts';
import { makeFolder } from '../support/run-cli.ts';

const scope = { owner: 'snippets', scopes: [''] } as const;

/** What a run leaves that is killed when it is about to write its third file. */
function leaveByKill(): string {
  const home = makeFolder();
  const killed = join(home, 'killed');
  const whole = join(home, 'whole');
  function* files() {
    yield { path: 'a.txt', content: 'a' };
    yield { path: 'b/c.txt', content: 'c' };
    cpSync(whole, killed, { recursive: true });
    yield { path: 'd.txt', content: 'd' };
  }
  writeFiles(files(), { directory: whole, ...scope });
  expect(existsSync(join(whole, journalName))).toBe(false);
  return killed;
}

it('a run after one that was killed goes on where that one ended', () => {
  const directory = leaveByKill();
  expect(existsSync(join(directory, 'd.txt'))).toBe(false);
  const files = [{ path: 'a.txt', content: 'another' }];
  expect(diffFiles(files, { directory, ...scope }).extra).toEqual(['b/c.txt']);
  expect(writeFiles(files, { directory, ...scope })).toEqual({
    written: ['a.txt'],
    unchanged: 0,
    removed: ['b/c.txt'],
    warnings: [],
  });
  expect(existsSync(join(directory, journalName))).toBe(false);
});

it('what stands in a journal that is broken or not ours is left alone', () => {
  const directory = leaveByKill();
  const entry = { owner: 'snippets', path: '../foreign.txt', hash: '' };
  appendFileSync(join(directory, journalName), `${JSON.stringify(entry)}\n[1]\nnull\n{"owner":"snippets","pa`);
  writeFileSync(join(directory, '../foreign.txt'), 'foreign');
  expect(writeFiles([], { directory, ...scope }).removed).toEqual(['a.txt', 'b/c.txt']);
  expect(readFileSync(join(directory, '../foreign.txt'), 'utf8')).toBe('foreign');
});
