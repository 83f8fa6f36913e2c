// CommonJS packages whose slow parts are loaded when they are first used, not when the package is.
import { createRequire, Module } from 'node:module';

/** What the users of a postponed module take out of it while they load: nothing, its functions, or functions of objects in it. */
type Shape = 'whole' | 'functions' | 'functions in objects';

/** By the name that other modules require them under. */
export type Postponed = ReadonlyMap<string, Shape>;

const depths: Readonly<Record<Shape, number>> = { whole: 0, functions: 1, 'functions in objects': 2 };

type Load = (...args: readonly [request: string, parent: unknown, isMain: boolean]) => unknown;

/**
 * `require(id)` as the module at `url` would, with a stand-in for every module that `postponed` names, wherever below it is
 * required: a function that becomes the module when it is first used.
 *
 * @param url `import.meta.url` of the caller
 */
export function requirePostponing(url: string, id: string, postponed: Postponed): unknown {
  const loader = Module as unknown as Record<'_load', Load>;
  const load = loader['_load'];
  loader['_load'] = (...args) => {
    const shape = postponed.get(args[0]);
    return shape === undefined ? load.apply(loader, args) : standIn(() => load.apply(loader, args), depths[shape]);
  };
  try {
    return createRequire(url)(id);
  } finally {
    loader['_load'] = load;
  }
}

/** A bound function can be called with `new`, and has no property of its own that a proxy would have to keep. */
// oxlint-disable-next-line no-extra-bind -- binding is what takes the prototype away
const stand = function stand(): void {}.bind(undefined);

function standIn(resolve: () => unknown, depth: number): unknown {
  let resolved: { readonly value: object } | undefined;
  const real = (): object => (resolved ??= { value: Object(resolve()) as object }).value;
  return new Proxy(stand, {
    get: (_, key) => {
      if (depth === 0 || typeof key !== 'string') return Reflect.get(real(), key) as unknown;
      return standIn(() => memberOf(real(), key), depth - 1);
    },
    set: (_, key, value) => Reflect.set(real(), key, value),
    has: (_, key) => Reflect.has(real(), key),
    ownKeys: () => Reflect.ownKeys(real()),
    getOwnPropertyDescriptor: (_, key) => describe(real(), key),
    apply: (_, self, args) => Reflect.apply(real() as () => unknown, self, args) as unknown,
    construct: (_, args) => Reflect.construct(real() as new () => object, args) as object,
  });
}

function memberOf(owner: object, key: string): unknown {
  const member: unknown = Reflect.get(owner, key);
  return typeof member === 'function' ? member.bind(owner) : member;
}

/** A proxy may not show a property as fixed that its own target lacks. */
function describe(owner: object, key: string | symbol): PropertyDescriptor | undefined {
  const descriptor = Reflect.getOwnPropertyDescriptor(owner, key);
  return descriptor === undefined ? undefined : { ...descriptor, configurable: true };
}
