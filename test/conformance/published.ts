// The published figures: where they stand, and how the README shows them.
import { fileURLToPath } from 'node:url';
import { methodNames, totalOf, type Conformance, type TargetConformance } from '../../src/model/conformance.ts';

export const conformanceFile: string = fileURLToPath(new URL('../../generated/conformance.json', import.meta.url));
export const readmeFile: string = fileURLToPath(new URL('../../README.md', import.meta.url));

const marks = ['<!-- conformance: npm run conformance -->\n', '<!-- /conformance -->\n'] as const;

/** Targets × what came of them, as Markdown. */
export function tableOf({ targets }: Conformance): string {
  const head = ['target', 'snippets', 'conform', 'of them identical', 'not supported', 'checked'];
  const rows = targets.map(rowOf);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [line(head), line(['---', '---:', '---:', '---:', '---:', '---']), ...rows.map(line)].join('');
}

/** The page with that table between the marks. */
export function replaceTable(page: string, table: string): string {
  const [start, end] = marks.map((mark) => page.indexOf(mark));
  if (start === undefined || end === undefined || start < 0 || end < start)
    throw new Error('the README has no place for the conformance table');
  return `${page.slice(0, start + marks[0].length)}\n${table}\n${page.slice(end)}`;
}

function rowOf(target: TargetConformance): readonly string[] {
  const { snippets, identical, equivalent, unsupported } = totalOf(target);
  const isExecuted = target.method !== 'parsed' && target.method !== 'not-checked';
  const figures = isExecuted ? [identical + equivalent, identical] : ['-', '-'];
  const by = target.method === 'sent' ? '' : ` (${target.toolchain})`;
  return [`\`${target.id}\``, snippets, ...figures, unsupported, `${methodNames[target.method]}${by}`].map(String);
}
