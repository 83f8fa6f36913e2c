import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { createPlainProgress, createProgressBar } from '../../src/cli/run/progress.ts';
import { createTerminal } from '../../src/cli/terminal.ts';

/** A screen that both streams write to, as a terminal shows it. */
function createScreen() {
  const lines = [''];
  let column = 0;
  let hasStrange = false;
  const put = (text: string): void => {
    const line = lines.at(-1) ?? '';
    lines[lines.length - 1] = line.slice(0, column).padEnd(column) + text + line.slice(column + text.length);
    column += text.length;
  };
  const write = (text: string): boolean => {
    for (const [part] of text.matchAll(/\u001b\[[\d?;]*[A-Za-z]|\r|\n|[^\u001b\r\n]+|\u001b./g)) {
      if (part === '\n') {
        lines.push('');
        column = 0;
      } else if (part === '\r' || part === '\u001b[1G') column = 0;
      else if (part === '\u001b[2K') lines[lines.length - 1] = '';
      else if (part === '\u001b[0K') lines[lines.length - 1] = (lines.at(-1) ?? '').slice(0, column);
      else if (part.startsWith('\u001b')) hasStrange = true;
      else put(part);
    }
    return true;
  };
  const stream = { write, isTTY: true, columns: 60 };
  const io: Io = {
    stdin: process.stdin,
    stdout: stream,
    stderr: stream,
    env: { NO_COLOR: '1' },
    stopped: async () => undefined,
  };
  return { io, lines, hasStrange: () => hasStrange };
}

describe('the bar', () => {
  it('stays below the lines that are printed, and is gone at the end', async () => {
    const { io, lines, hasStrange } = createScreen();
    const { terminal, update, end } = await createProgressBar(createTerminal(io, { quiet: false }), io.stderr);
    update({ done: 0, failed: 0, total: 4 });
    expect(lines).toEqual(['░░░░░░░░░░░░░░░░░░░░ 0/4 requests, 0 failed']);
    terminal.print('first');
    update({ done: 2, failed: 1, total: 4 });
    terminal.print('second, which is longer than the bar below it, and so more of it stays');
    terminal.note('third');
    expect(lines.slice(0, -1)).toEqual([
      'first',
      'second, which is longer than the bar below it, and so more of it stays',
      'third',
    ]);
    expect(lines.at(-1)).toMatch(/^█{10}░{10} 2\/4 requests, 1 failed, about \d+ s/);
    end();
    terminal.print('last');
    expect(lines.slice(3)).toEqual(['last', '']);
    expect(hasStrange()).toBe(false);
  });
});

describe('plain lines', () => {
  it('come every ten seconds, with the time that is left', () => {
    let now = 0;
    let text = '';
    const io: Io = {
      ...createScreen().io,
      stderr: { write: (more: string) => (text += more) },
    };
    const { update } = createPlainProgress(createTerminal(io, { quiet: false }), () => now);
    const totals = [0, 5000, 10_000, 12_000, 20_000];
    for (const [index, time] of totals.entries()) {
      now = time;
      update({ done: index * 10, failed: index, total: 1000 });
    }
    expect(text.split('\n')).toEqual([
      'progress  20/1000 requests, 2 failed, about 8 min 10 s left',
      'progress  40/1000 requests, 4 failed, about 8 min 0 s left',
      '',
    ]);
  });
});
