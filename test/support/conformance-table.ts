// The result of a conformance run as a table: targets × cases.
import type { WayResult } from './prove-target.ts';

/** Lines of text; `title` names the cases, `comparable` how many of `total` have a truth. */
export function conformanceTable(title: string, results: readonly WayResult[]): string {
  const head = ['target', 'executed', 'identical', 'equivalent', 'unsupported', 'differs', 'not checked'];
  const rows = results.map((one) => [
    one.label,
    String(one.cases),
    String(one.identical),
    String(one.equivalent),
    String(one.unsupported.length),
    String(one.differs.length),
    one.notChecked,
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [title, line(head), ...rows.map(line)].join('\n');
}

/** What each unsupported feature costs in cases, and where it was declared though the request arrived as it should. */
export function unsupportedSummary({ label, unsupported, needless }: WayResult): string {
  const counts = new Map<string, number>();
  for (const { what } of unsupported) counts.set(what, (counts.get(what) ?? 0) + 1);
  const lines = [...counts].map(([what, count]) => `    ${count} × ${what}`);
  const idle = needless.map(({ id, what }) => `    conforms nevertheless: ${id} (${what})`);
  return [`  ${label}`, ...lines, ...idle].join('\n');
}
