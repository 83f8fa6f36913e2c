// V8 set up for commands that are over soon.
import { setFlagsFromString } from 'node:v8';

/**
 * Sets flags that V8 reads again and again, so that they may be set while it runs. Tried with the V8 of Node 20; another may not know them,
 * would say so on the terminal, and gets none.
 */
export function setV8Flags(...flags: readonly string[]): void {
  if (!process.versions.v8.startsWith('11.')) return;
  for (const flag of flags) setFlagsFromString(flag);
}
