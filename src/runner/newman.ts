// newman, without the half of its packages that most runs never use.
import type { EventEmitter } from 'node:events';
import type * as Newman from 'newman';
import { requirePostponing, type Postponed } from '../util/postpone.ts';
import { limitGrowth } from './control/growth.ts';
import type { Emitted } from './events.ts';

/**
 * What newman and its runtime require at once and use only for some collections: dynamic variables, signed authorizations,
 * proxies, the visualizer, old formats, its own reporters. None of it is looked at while they load.
 */
export const postponed: Postponed = new Map([
  ['@faker-js/faker/locale/en', 'functions in objects'],
  ['../reporters/cli', 'whole'],
  ['../reporters/emojitrain', 'whole'],
  ['../reporters/junit', 'whole'],
  ['../reporters/progress', 'whole'],
  ['aws4', 'whole'],
  ['chardet', 'whole'],
  ['handlebars', 'whole'],
  ['har-validator', 'whole'],
  ['http-signature', 'whole'],
  ['httpntlm', 'functions in objects'],
  ['jose', 'whole'],
  ['node-forge', 'whole'],
  ['node-oauth1', 'whole'],
  ['postman-collection-transformer', 'whole'],
  ['semver', 'whole'],
  ['socks-proxy-agent', 'functions'],
  ['stream-length', 'whole'],
] as const);

let newman: typeof Newman | undefined;

/** Loads newman at the first call. */
export function loadNewman(): typeof Newman {
  if (newman === undefined) {
    newman = requirePostponing(import.meta.url, 'newman', postponed) as typeof Newman;
    limitGrowth(import.meta.url);
  }
  return newman;
}

/**
 * newman keeps each request with its response until the end, for reporters that look back, in a list and in a cache of the same objects.
 * Where there is no such reporter they are emptied as soon as their item is over.
 */
export function forgetExecutions(emitter: EventEmitter & Emitted): void {
  emitter.on('item', () => {
    for (const execution of emitter.summary?.run?.executions?.splice(0) ?? []) {
      for (const key of Object.keys(execution)) delete execution[key];
    }
  });
}
