// Cookie jars as newman exports them (tough-cookie's `toJSON`), and several of them as one.
import { isRecord } from '../util/raw.ts';
import type { StartEvent } from './events.ts';

/** `cookies` is a list of objects with `key`, `domain` and `path`; the rest describes the store. */
export type CookieJar = Readonly<Record<string, unknown>>;

/** The jar of a run as it is now. */
export function jarOf({ run }: StartEvent): CookieJar {
  return run?.requester?.options?.cookieJar?.toJSON?.() ?? {};
}

/** All cookies of all jars; of one that several have, the last one's. */
export function mergeJars(jars: readonly CookieJar[]): CookieJar {
  const cookies = new Map(jars.flatMap(cookiesOf).map((cookie) => [identityOf(cookie), cookie]));
  return Object.assign({}, ...jars, { cookies: [...cookies.values()] }) as CookieJar;
}

function cookiesOf({ cookies }: CookieJar): readonly CookieJar[] {
  return Array.isArray(cookies) ? cookies.filter(isRecord) : [];
}

/** What makes two cookies the same one (RFC 6265, section 5.3). */
function identityOf({ key, domain, path }: CookieJar): string {
  return JSON.stringify([key, domain, path]);
}
