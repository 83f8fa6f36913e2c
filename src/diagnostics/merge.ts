// One message where the same is to be said of many things, such as a feature that most targets lack.
import type { Diagnostic } from './diagnostic.ts';

/** Names that a message lists. */
const most = 6;

/** Each once, in the order of the first; those that differ in their subjects only as one that names them. */
export function mergeAlike(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = new Map<string, { readonly first: Diagnostic; readonly subjects: Set<string> }>();
  for (const one of diagnostics) {
    const { subject, ...rest } = one;
    const key = JSON.stringify(rest);
    const group = groups.get(key) ?? { first: one, subjects: new Set() };
    if (subject !== undefined) group.subjects.add(subject);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ first, subjects }) => (subjects.size < 2 ? first : nameAll(first, [...subjects])));
}

function nameAll(diagnostic: Diagnostic, subjects: readonly string[]): Diagnostic {
  const others = subjects.length - most;
  const named = subjects.slice(0, others > 1 ? most : undefined).join(', ');
  const { subject: _, ...rest } = diagnostic;
  return { ...rest, message: `${diagnostic.message} in ${named}${others > 1 ? ` and ${others} more` : ''}` };
}
