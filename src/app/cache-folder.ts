// Where what only saves time is kept.
import { homedir } from 'node:os';
import { join } from 'node:path';

/** `$XDG_CACHE_HOME/postwright`, else `~/.cache/postwright` (XDG Base Directory Specification). It can be deleted at any time. */
export function defaultCacheFolder(): string {
  const { XDG_CACHE_HOME: base } = process.env;
  return join(base === undefined || base === '' ? join(homedir(), '.cache') : base, 'postwright');
}
