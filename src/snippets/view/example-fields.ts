// What a reader wants out of a saved JSON response, as steps that a template can walk without recursion.
import { parseJson, type Json } from '../../model/json.ts';
import { sourceOf } from '../../model/text.ts';
import { isInt32, isPathKey } from './json-paths.ts';

export interface ExampleStep {
  /** `loop` opens a loop over an array, `end` closes it; `note` says what is left out. */
  readonly step: 'read' | 'loop' | 'end' | 'note';
  /** `read`: what is read, with the index letters of the loops around it (`items[i].tags[j]`); `loop`: the array. */
  readonly path: string;
  /** Of what is read; '' for the other steps. */
  readonly kind: 'string' | 'int' | 'number' | 'bool' | 'null' | '';
  /** Of a root array, which has no path: what is read is an item itself; for its `loop`, items are no objects. */
  readonly element: boolean;
  /** The path starts at an item of the root array, not at the root. */
  readonly inItem: boolean;
  readonly variable: string;
  /** Letter of the loop's index: i outside, j inside; '' for the other steps. */
  readonly index: '' | 'i' | 'j';
  readonly note: string;
  /** Number of loops around the step. */
  readonly level: number;
}

export interface ExampleFields {
  readonly root: 'object' | 'array';
  readonly steps: readonly ExampleStep[];
}

/** A reader stops reading long before. */
const fieldLimit = 60;

/**
 * The fields of a saved JSON response, or undefined where it is no JSON object or array. Arrays are walked with loops,
 * two deep; an array's items are read by the members that any of them has. Variables are camelCase, unique also where
 * case is ignored, and never one of `taken`.
 */
export function exampleFields(body: string, taken: readonly string[] = []): ExampleFields | undefined {
  const json = parseJson([body]);
  if (json?.type !== 'object' && json?.type !== 'array') return undefined;
  const walk: Walk = { steps: [], taken: new Set(taken.map((name) => name.toLowerCase())), reads: 0, inItem: false };
  if (json.type === 'object') addMembers(walk, json, { path: '', name: '', level: 0 });
  else addRootItems(walk, json.items);
  if (walk.reads > fieldLimit) addNote(walk, `${walk.reads - fieldLimit} more fields are left out`, 0);
  return { root: json.type, steps: withoutEmptyLoops(walk.steps) };
}

/** camelCase of letters and digits: `access_token` → `accessToken`, `URL` → `url`, `1st` → `value1st`. */
export function variableName(...words: readonly string[]): string {
  const parts = words.flatMap((word) => word.split(/[^A-Za-z0-9]+/)).filter((part) => part !== '');
  const name = parts.map((part, at) => (at === 0 ? lowerFirst(part) : upperFirst(part))).join('');
  return /^[a-z]/.test(name) ? name : `value${name}`;
}

interface Walk {
  readonly steps: ExampleStep[];
  readonly taken: Set<string>;
  reads: number;
  inItem: boolean;
}

/** Where the walk stands: path so far, name of the nearest member above, number of loops around. */
interface Place {
  readonly path: string;
  readonly name: string;
  readonly level: number;
}

type JsonObject = Extract<Json, { type: 'object' }>;

const indexes = ['i', 'j'] as const;

function addMembers(walk: Walk, object: JsonObject, place: Place): void {
  for (const [key, value] of lastOfEach(object)) {
    if (!isPathKey(key)) addNote(walk, `${key}: a path cannot name it`, place.level);
    else
      addValue(walk, value, {
        parent: place.name,
        key,
        path: place.path === '' ? key : `${place.path}.${key}`,
        level: place.level,
      });
  }
}

/** A parser that meets a key twice keeps the last value. */
function lastOfEach(object: JsonObject): ReadonlyMap<string, Json> {
  return new Map(object.members.map(([key, value]) => [sourceOf(key), value]));
}

interface Leaf {
  readonly parent: string;
  readonly key: string;
  readonly path: string;
  readonly level: number;
}

function addValue(walk: Walk, value: Json, leaf: Leaf): void {
  if (value.type === 'object') addMembers(walk, value, { path: leaf.path, name: leaf.key, level: leaf.level });
  else if (value.type === 'array') addArray(walk, value.items, leaf);
  else addRead(walk, value, leaf);
}

function addRead(walk: Walk, value: Json, leaf: Leaf & { readonly element?: boolean }): void {
  walk.reads += 1;
  if (walk.reads > fieldLimit) return;
  const variable = claimName(walk, leaf);
  push(walk, {
    step: 'read',
    path: leaf.path,
    kind: kindOf(value),
    element: leaf.element === true,
    variable,
    level: leaf.level,
  });
}

function addArray(walk: Walk, items: readonly Json[], leaf: Leaf): void {
  const index = indexes[leaf.level];
  const sample = sampleOf(items);
  if (sample === undefined) return addNote(walk, `${leaf.path}: empty in the example`, leaf.level);
  if (index === undefined || sample.type === 'array')
    return addNote(walk, `${leaf.path}: an array too deep for a loop`, leaf.level);
  push(walk, { step: 'loop', path: leaf.path, index, level: leaf.level });
  const inside = { ...leaf, path: `${leaf.path}[${index}]`, level: leaf.level + 1 };
  if (sample.type === 'object') addMembers(walk, sample, { path: inside.path, name: leaf.key, level: inside.level });
  else addRead(walk, sample, inside);
  push(walk, { step: 'end', level: leaf.level });
}

function addRootItems(walk: Walk, items: readonly Json[]): void {
  const sample = sampleOf(items);
  if (sample === undefined) return addNote(walk, 'the array is empty in the example', 0);
  if (sample.type === 'array') return addNote(walk, 'arrays inside the array are left out', 0);
  push(walk, { step: 'loop', index: 'i', element: sample.type !== 'object', level: 0 });
  if (sample.type === 'object') {
    walk.inItem = true;
    addMembers(walk, sample, { path: '', name: '', level: 1 });
    walk.inItem = false;
  } else addRead(walk, sample, { parent: '', key: 'value', path: '', level: 1, element: true });
  push(walk, { step: 'end', level: 0 });
}

/** One item that stands for all: objects are merged, so that an optional member of a later item is not lost. */
function sampleOf(items: readonly Json[]): Json | undefined {
  const [first] = items;
  if (first?.type !== 'object') return first;
  const members = new Map<string, JsonObject['members'][number]>();
  for (const item of items) {
    if (item.type !== 'object') continue;
    for (const member of item.members) {
      const key = sourceOf(member[0]);
      if ((members.get(key)?.[1].type ?? 'null') === 'null') members.set(key, member);
    }
  }
  return { type: 'object', members: [...members.values()] };
}

function kindOf(value: Json): ExampleStep['kind'] {
  if (value.type === 'boolean') return 'bool';
  if (value.type === 'number') return isInt32(value.source) ? 'int' : 'number';
  return value.type === 'null' ? 'null' : 'string';
}

/** The key; with its parent in front where that is taken; with a number where that is taken too. */
function claimName(walk: Walk, leaf: Leaf): string {
  const candidates = [variableName(leaf.key), variableName(leaf.parent, leaf.key)];
  for (let count = 2; candidates.length < walk.taken.size + 3; count += 1) candidates.push(`${candidates[1]}${count}`);
  const name = candidates.find((candidate) => !walk.taken.has(candidate.toLowerCase())) ?? '';
  walk.taken.add(name.toLowerCase());
  return name;
}

function addNote(walk: Walk, note: string, level: number): void {
  push(walk, { step: 'note', note, level });
}

function push(walk: Walk, step: Pick<ExampleStep, 'step' | 'level'> & Partial<ExampleStep>): void {
  walk.steps.push({
    path: '',
    kind: '',
    element: false,
    variable: '',
    index: '',
    note: '',
    inItem: walk.inItem,
    ...step,
  });
}

/** A loop whose fields are all beyond the limit would do nothing. */
function withoutEmptyLoops(steps: readonly ExampleStep[]): readonly ExampleStep[] {
  const kept: ExampleStep[] = [];
  for (const step of steps) {
    if (step.step === 'end' && kept.at(-1)?.step === 'loop') kept.pop();
    else kept.push(step);
  }
  return kept;
}

function lowerFirst(word: string): string {
  return word === word.toUpperCase() ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1);
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
