// Our options → newman's. Apart from options.ts, so that the public types need none of newman's.
import type { NewmanRunOptions } from 'newman';
import type { Environment } from '../model/collection.ts';
import type { MockRoute } from './mock-route.ts';
import type { Runnable, RunOptions } from './options.ts';
import { defaultScriptLimit } from './script-limit.ts';
import { defaultWorkingDir } from './working-dir.ts';

/** Options that newman does not know. */
const ours: ReadonlySet<string> = new Set([
  'mockUrl',
  'lane',
  'signal',
  'retries',
  'onPlan',
  'onBegin',
  'onChanges',
  'stage',
  'turns',
  'showSecrets',
  'detail',
  'onEvent',
  'noInsecureFileRead',
]);

/** The same options as newman's library takes them. */
export function newmanOptionsOf(runnable: Runnable, options: RunOptions, route?: MockRoute): NewmanRunOptions {
  const { environment, globals, envVar, globalVar, folder } = options;
  const plain = Object.entries(options).filter(([name]) => !ours.has(name));
  const all = {
    ...Object.fromEntries(plain),
    // newman and its reporters change what they are given.
    collection: structuredClone(runnable.definition),
    environment: scopeOf('environment', environment),
    globals: scopeOf('globals', globals),
    envVar: envVar?.map((one) => ({ ...one })),
    globalVar: globalVar?.map((one) => ({ ...one })),
    // One name is looked up by newman in a way that takes ids and names; several in another way.
    folder: folder?.length === 1 ? folder[0] : folder?.length ? [...folder] : undefined,
    workingDir: options.workingDir ?? defaultWorkingDir(runnable),
    timeoutScript: options.timeoutScript ?? defaultScriptLimit,
    insecureFileRead: options.noInsecureFileRead !== true,
    // Others get copies of what happens: installed/reporters.ts.
    reporters: [],
    reporter: structuredClone(options.reporter ?? {}),
    requestAgents: route?.agents,
    // What makes the runtime measure the phases of a request; newman uses it for nothing else.
    verbose: options.verbose ?? options.detail !== undefined,
  };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as unknown as NewmanRunOptions;
}

function scopeOf(name: string, environment: Environment | undefined): Record<string, unknown> | undefined {
  if (!environment) return undefined;
  // newman itself takes no notice of `enabled`; in Postman a variable that is switched off is not there.
  const enabled = environment.values.filter((variable) => variable.enabled);
  const values = enabled.map(({ name: key, value, secret, typed }) => ({
    key,
    value,
    type: secret ? 'secret' : 'default',
    // What newman exports has numbers and objects, and scripts that stored them want them back.
    ...structuredClone(typed),
  }));
  return { id: environment.id || name, name: environment.name, values };
}
