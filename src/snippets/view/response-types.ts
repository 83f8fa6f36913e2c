// The type of a response, inferred from its saved examples: named structures that any typed language can print.
// (quicktype would do it too, and take longer to load than all the rest of a small `generate` takes.)

/** A structure with a name of its own. */
export interface ResponseType {
  /** PascalCase, ASCII, unique among the types of one response. */
  readonly name: string;
  readonly members: readonly ResponseMember[];
}

export interface ResponseMember {
  /** The key as the JSON spells it. */
  readonly name: string;
  /** Some of the examples lack it. */
  readonly isOptional: boolean;
  readonly alternatives: readonly Alternative[];
}

export interface Alternative {
  readonly kind: 'string' | 'number' | 'boolean' | 'null' | 'object' | 'array' | 'unknown';
  /** Name of the structure for `object`, '' otherwise. */
  readonly name: string;
  /** What an `array` holds; never empty there. */
  readonly items: readonly Alternative[];
}

export interface ResponseTypes {
  readonly root: readonly Alternative[];
  /** The outermost first. */
  readonly types: readonly ResponseType[];
}

/** The types of JSON texts that are objects or arrays, merged; undefined where none is. `name` is that of the outermost. */
export function inferTypes(samples: readonly string[], name: string): ResponseTypes | undefined {
  const values = samples.flatMap(parseStructure);
  return values.length === 0 ? undefined : inferValueTypes(values, name);
}

/** The types of values, merged. What is neither JSON nor a structure (a symbol, say) is of unknown type. */
export function inferValueTypes(values: readonly unknown[], name: string): ResponseTypes {
  const naming: Naming = { depth: 0, types: [], taken: new Set() };
  return { root: alternativesOf(values, name, naming), types: naming.types };
}

/** What lies deeper is of no known type: nobody reads that far, and no compiler or template should overflow on it. */
const depthLimit = 50;

interface Naming {
  readonly depth: number;
  readonly types: ResponseType[];
  readonly taken: Set<string>;
}

type Structure = Readonly<Record<string, unknown>>;

function parseStructure(sample: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(sample);
    return typeof value === 'object' && value !== null ? [value] : [];
  } catch {
    return [];
  }
}

function alternativesOf(values: readonly unknown[], name: string, above: Naming): readonly Alternative[] {
  if (above.depth === depthLimit) return [simple('unknown')];
  const naming = { ...above, depth: above.depth + 1 };
  const scalars = (['string', 'number', 'boolean'] as const).filter((kind) =>
    values.some((value) => typeof value === kind),
  );
  const found: Alternative[] = scalars.map(simple);
  const objects = values.filter(isStructure);
  if (objects.length > 0) found.push({ kind: 'object', name: addType(objects, name, naming), items: [] });
  const arrays = values.filter((value) => Array.isArray(value));
  if (arrays.length > 0)
    found.push({ kind: 'array', name: '', items: alternativesOf(arrays.flat(), singular(name), naming) });
  if (values.includes(null)) found.push(simple('null'));
  return found.length === 0 ? [simple('unknown')] : found;
}

function simple(kind: Alternative['kind']): Alternative {
  return { kind, name: '', items: [] };
}

function isStructure(value: unknown): value is Structure {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function addType(objects: readonly Structure[], wanted: string, naming: Naming): string {
  const name = freeName(pascalCase(wanted), naming.taken);
  const place = naming.types.length;
  // Its place is kept while the types of its members are found, so that readers meet the outermost first.
  naming.types.push({ name, members: [] });
  const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const members = keys.map((key): ResponseMember => {
    const having = objects.filter((object) => Object.hasOwn(object, key));
    const alternatives = alternativesOf(
      having.map((object) => object[key]),
      key,
      naming,
    );
    return { name: key, isOptional: having.length < objects.length, alternatives };
  });
  naming.types[place] = { name, members };
  return name;
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${wanted}${count}`;
  taken.add(name.toLowerCase());
  return name;
}

/** Words of letters and digits; names of global types and of nothing at all are kept apart by a word behind. */
function pascalCase(text: string): string {
  const words = text.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[^A-Za-z0-9]+/);
  const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
  return /^[A-Z]/.test(name) && !globals.has(name) ? name : `${/^[A-Z]/.test(name) ? name : `Value${name}`}Data`;
}

const globals: ReadonlySet<string> = new Set(
  `Array Blob Boolean Buffer Date Error File FormData Function Headers Map Number Object Promise Record Request Response Set String
  Symbol URL URLSearchParams`.split(/\s+/),
);

/** `documents` → `document`, `entries` → `entry`; what is no plural to see gets a word behind. */
function singular(name: string): string {
  if (/ies$/i.test(name)) return name.replace(/ies$/i, 'y');
  return /[^s]s$/i.test(name) ? name.slice(0, -1) : `${name} item`;
}
