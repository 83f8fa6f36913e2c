// newman's `--bail`, where several of its runs are one of ours.
import type { NewmanOptions } from '../../runner/options.ts';

/** Whether the first failure ends the run; `folder` is about folders that are not there, which never start. */
export function bailsAtFailures({ bail }: Pick<NewmanOptions, 'bail'>): boolean {
  return typeof bail === 'object' ? bail.includes('failure') : bail === true;
}
