// A verification as JUnit XML: a suite for each target, a case for each snippet.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeWhole } from '../../util/atomic-file.ts';
import { element, escapeXml } from '../../util/xml.ts';
import { touchFiles } from '../file-errors.ts';
import type { SnippetReport, TargetReport, VerifyReport } from './report.ts';

/** Writes the report; its folder is made. @throws Failure where the file system refuses */
export function writeVerifyJunit(report: VerifyReport, path: string): void {
  touchFiles(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, verifyJunit(report));
  });
}

/** `failure` for another request than newman's, `error` for a snippet that does not compile or run, `skipped` for what is not supported or not checked. */
export function verifyJunit({ targets }: VerifyReport): string {
  const suites = targets.map(suiteOf).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'postwright verify' }, `\n${suites}`)}\n`;
}

function suiteOf({ id, method, reason, snippets }: TargetReport): string {
  const idle = method === 'not-checked' ? [testCase('not checked', id, skip(reason))] : [];
  const cases = [...snippets.map((snippet) => testCase(nameOf(snippet), id, contentOf(snippet))), ...idle];
  const count = (kind: SnippetReport['kind']): number => snippets.filter((one) => one.kind === kind).length;
  const attributes = {
    name: id,
    tests: cases.length,
    failures: count('differs'),
    errors: count('broken'),
    skipped: count('unsupported') + idle.length,
  };
  return `  ${element('testsuite', attributes, `\n${cases.join('')}  `)}\n`;
}

function nameOf({ trail, mode }: SnippetReport): string {
  return `${trail.join(' › ')} (${mode})`;
}

function contentOf({ kind, lacks, messages, diff }: SnippetReport): string {
  if (kind === 'unsupported') return skip(lacks);
  if (kind !== 'differs' && kind !== 'broken') return '';
  const [message = ''] = messages;
  return element(
    kind === 'differs' ? 'failure' : 'error',
    { type: kind, message },
    escapeXml([...messages, diff].join('\n')),
  );
}

function skip(message: string): string {
  return element('skipped', { message }, '');
}

function testCase(name: string, classname: string, content: string): string {
  return `    ${element('testcase', { name, classname }, content)}\n`;
}
