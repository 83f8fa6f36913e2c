// The files that reporters would write at the end of a run: returned as values, masked.
import type { Emitted } from '../events.ts';
import type { Redactor } from '../redact.ts';
import type { OutputFile } from '../report.ts';

/** What reporters want written once the run is over. */
export type Reported = NonNullable<Emitted['exports']>;

export function reportedFiles(reported: Reported, { redact }: Redactor): readonly OutputFile[] {
  return reported.map(({ path, default: name, content }) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content ?? '', null, 2);
    return { path: pathOf(path, name), content: redact(text), secret: false };
  });
}

/** newman's own default: a folder `newman`, and the time in the name. */
function pathOf(path: unknown, fallback: unknown): string {
  if (typeof path === 'string' && path !== '') return path;
  const name = typeof fallback === 'string' ? fallback.replace(/^.*[\\/]/, '') : 'newman-report.txt';
  const stamp = new Date().toISOString().replace(/[^\d]+/g, '-');
  return `newman/${name.replace(/(\.[^.]*)?$/, (extension) => `-${stamp}0${extension}`)}`;
}
