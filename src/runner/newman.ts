// newman, without the half of its packages that most runs never use.
import type * as Newman from 'newman';
import { requirePostponing, type Postponed } from '../util/postpone.ts';

/**
 * What newman and its runtime require at once and use only for some collections: dynamic variables, signed authorizations,
 * proxies, the visualizer, old formats, its own reporters. None of it is looked at while they load.
 */
const postponed: Postponed = new Map([
  ['@faker-js/faker/locale/en', 'functions in objects'],
  ['../reporters/cli', 'whole'],
  ['../reporters/emojitrain', 'whole'],
  ['../reporters/junit', 'whole'],
  ['../reporters/progress', 'whole'],
  ['@postman/oauth1', 'whole'],
  ['aws4', 'whole'],
  ['chardet', 'whole'],
  ['handlebars', 'whole'],
  ['har-validator', 'whole'],
  ['http-signature', 'whole'],
  ['httpntlm', 'functions in objects'],
  ['jose', 'whole'],
  ['node-forge', 'whole'],
  ['postman-collection-transformer', 'whole'],
  ['semver', 'whole'],
  ['socks-proxy-agent', 'functions'],
  ['stream-length', 'whole'],
] as const);

let newman: typeof Newman | undefined;

/** Loads newman at the first call. */
export function loadNewman(): typeof Newman {
  newman ??= requirePostponing(import.meta.url, 'newman', postponed) as typeof Newman;
  return newman;
}
