// What `run` and `merge-reports` have in common: the names of reporters, and where GitHub wants a summary.
import type { ReporterOptions } from '../app/reports.ts';
import type { Io } from './io.ts';

/** `-r cli,junit -r tap` → the three names. */
export function splitNames(lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split(',')).filter((name) => name !== '');
}

/** Where the `github` reporter adds its summary: GitHub names the file by a variable; elsewhere there is none to write. */
export function stepSummaryOf(
  names: readonly string[],
  options: ReporterOptions,
  { env }: Pick<Io, 'env'>,
): string | undefined {
  if (!names.includes('github')) return undefined;
  const wanted = options['github']?.['export'];
  return typeof wanted === 'string' && wanted !== '' ? wanted : env['GITHUB_STEP_SUMMARY'];
}

/** The option itself; each verb says which reporters it knows. */
export const reportersOption = {
  alias: 'r',
  type: 'string',
  array: true,
  requiresArg: true,
  default: ['cli'] as string[],
  defaultDescription: 'cli',
} as const;
