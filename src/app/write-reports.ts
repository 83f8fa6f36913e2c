// Files of reporters on disk.
import { appendFileSync, closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { githubSummary } from '../runner/reporters/github.ts';
import type { OutputFile, RunReport } from '../runner/report.ts';
import { writeSecretFile, writeWhole } from '../util/atomic-file.ts';
import { touchFiles } from './file-errors.ts';

/** Writes one file and returns its path. */
export function writeReport({ path, content, secret }: OutputFile): string {
  touchFiles(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    if (secret) writeSecretFile(path, content);
    else writeWhole(path, content);
  });
  return path;
}

/** Adds a summary to a file in which other steps have theirs. Returns the paths that were written. */
export function addSummary(reports: readonly RunReport[], path: string | undefined): readonly string[] {
  if (path === undefined) return [];
  touchFiles(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    appendFileSync(path, reports.map(githubSummary).join(''));
  });
  return [path];
}

export interface LineWriter {
  readonly write: (line: string) => void;
  readonly close: () => void;
}

/** A file that grows line by line while a run goes on, so that others can follow it. */
export function openLines(path: string): LineWriter {
  const file = { descriptor: -1 };
  touchFiles(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    file.descriptor = openSync(path, 'w');
  });
  return {
    write: (line) => touchFiles(path, () => void writeSync(file.descriptor, `${line}\n`)),
    close: () => closeSync(file.descriptor),
  };
}
