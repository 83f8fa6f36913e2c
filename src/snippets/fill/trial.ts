// Finds out which values can be put into a snippet, by trying: all variables at once first, since most values change nothing but literals.
import { alphabetGroups, bitOf, mixCharacters, traits } from './traits.ts';

/** Whether a snippet with these values in its slots is the one that would be printed for them. */
export type Agrees = (values: ReadonlyMap<string, string>) => boolean;

/** What a variable can hold: an ordinary word, or an address that the others are built on. */
type Kind = 'any' | 'url';

/** By variable, the traits that its values may have, as bits. */
export type Held = Readonly<Record<string, number>>;

/** After so many trials for one request, targets are first taken to be like one of those. */
const enoughTrials = 2;

export interface Tried {
  readonly names: readonly string[];
  readonly agrees: Agrees;
  /** The same, looked up in what is printed: costs more, and sees less. */
  readonly prints: Agrees;
  /** Variables of which each set of characters is tried for itself, too: some make a client forget what others would. */
  readonly singly: ReadonlySet<string>;
  /** What was found for other targets and the same variables of the request. */
  readonly earlier: readonly Held[];
  /** What a thorough trial might find. */
  readonly likely: readonly Held[];
}

/** What the values of a snippet's variables may be; a variable that nothing can be put in for is left out. */
export function tryTraits(tried: Tried): Held {
  const { earlier, likely } = tried;
  const distinct = [...new Map(earlier.map((held) => [JSON.stringify(held), held])).values()];
  const trials = distinct.toSorted((a, b) => countOf(b) - countOf(a));
  const alike = earlier.length < enoughTrials ? undefined : trials.find((held) => isHeld(tried, held));
  return (
    alike ?? [...likely, ...trials].find((held) => isHeld(tried, held) && isUtmost(tried, held)) ?? tryThoroughly(tried)
  );
}

function countOf(held: Held): number {
  return Object.values(held).reduce((sum, bits) => sum + bits.toString(2).replaceAll('0', '').length, 0);
}

/** Whether a snippet agrees with all that its variables may be at once. */
export function isHeldAtOnce(agrees: Agrees, held: Held): boolean {
  return agrees(new Map(Object.entries(held).map(([name, bits]) => [name, utmost(bits)])));
}

/** All that its variables may be at once, then group by group, then each whole value. */
function isHeld({ agrees, prints, singly }: Tried, held: Held): boolean {
  const variables = Object.entries(held);
  const give = (valueOf: (name: string, bits: number) => string | undefined, by = agrees): boolean =>
    by(new Map(variables.map(([name, bits]) => [name, valueOf(name, bits) ?? utmost(bits)])));
  const all = variables.reduce((bits, [, one]) => bits | one, 0);
  const holdsGroup = (group: readonly number[]): boolean => {
    const probes = new Map(variables.map(([name, bits]) => [name, probesOf(bits, group, singly.has(name))]));
    const most = Math.max(...[...probes.values()].map((values) => values.length));
    return Array.from({ length: most }, (_, index) => index).every((index) =>
      give((name) => probes.get(name)?.[index]),
    );
  };
  return (
    variables.length > 0 &&
    give(() => undefined) &&
    give(() => undefined, prints) &&
    alphabetGroups.every(holdsGroup) &&
    wholes.every((bit) =>
      valuesOf(all & bit).every((value) => give((_, bits) => ((bits & bit) === 0 ? undefined : value))),
    )
  );
}

/** Whether a thorough trial would find no more: nothing fits that is not held. */
function isUtmost({ names, agrees }: Tried, held: Held): boolean {
  const plain = new Map(Object.entries(held).map(([name, bits]) => [name, plainValue(bits)]));
  return names.every((name) =>
    missingFrom(held[name] ?? 0).every((bit) => !fits({ agrees, plain }, [name], trialsOf(bit))),
  );
}

/** What a thorough trial tries for a variable that holds this, and has not found. */
function missingFrom(bits: number): readonly number[] {
  const any = bitOf('any');
  if ((bits & any) !== 0) return wordBits.filter((bit) => (bits & bit) === 0);
  return bits === 0 ? [any, bitOf('url')] : [any];
}

function plainValue(bits: number): string {
  return valuesOf(bits & bitOf('any'))[0] ?? valuesOf(bitOf('url'))[0] ?? '';
}

/** All values that show whether the trait fits by itself. */
function trialsOf(bit: number): readonly string[] {
  return characterBits.includes(bit) ? [mixCharacters(bit), ...valuesOf(bit)] : valuesOf(bit);
}

/** Values of the characters of a group that are among these traits. */
function probesOf(bits: number, group: readonly number[], isSingle: boolean): readonly string[] {
  const own = group.filter((bit) => (bits & bit) !== 0);
  return own.length === 0 ? [] : [mixCharacters(sumOf(own)), ...(isSingle ? own.map(mixCharacters) : [])];
}

function sumOf(bits: readonly number[]): number {
  return bits.reduce((sum, bit) => sum + bit, 0);
}

function tryThoroughly({ names, agrees, prints, singly }: Tried): Held {
  const kinds = new Map<string, Kind>();
  const plain = new Map<string, string>();
  const holds = (name: string, kind: Kind): boolean =>
    valuesOf(bitOf(kind)).every(
      (value) => agrees(new Map([[name, value]])) && agrees(new Map([...plain, [name, value]])),
    );
  for (const name of names) {
    const kind = (['any', 'url'] as const).find((one) => holds(name, one));
    if (kind === undefined) continue;
    kinds.set(name, kind);
    plain.set(name, valuesOf(bitOf(kind))[0] ?? '');
  }
  const found = new Map([...kinds].map(([name, kind]) => [name, bitOf(kind)]));
  const words = [...kinds].filter(([, kind]) => kind === 'any').map(([name]) => name);
  const trial: Trial = { agrees, prints, singly, found, words, plain };
  tryTogether(trial, bitOf('url'));
  for (const shape of shapes) tryTogether(trial, bitOf(shape));
  for (const bits of alphabetGroups) tryCharacters(trial, { names: words, bits });
  return settle(trial);
}

const shapes = ['json', 'blank', 'path', 'lead', 'long'] as const;

const characterBits = alphabetGroups.flat();

/** What else a word may be. */
const wordBits: readonly number[] = [bitOf('url'), ...shapes.map(bitOf), ...characterBits];

/** The traits with whole values, but for what any has. */
const wholes: readonly number[] = traits.flatMap(({ values }, index) =>
  values === undefined || 2 ** index === bitOf('any') ? [] : [2 ** index],
);

interface Trial extends Pick<Tried, 'agrees' | 'prints' | 'singly'> {
  readonly found: Map<string, number>;
  /** A word or an address for each variable. */
  readonly plain: ReadonlyMap<string, string>;
  /** Variables that can hold a word. */
  readonly words: readonly string[];
}

function valuesOf(bits: number): readonly string[] {
  const known = wholeValues.get(bits);
  if (known !== undefined) return known;
  const values = traits.flatMap((trait, index) => (((2 ** index) & bits) === 0 ? [] : (trait.values ?? [])));
  wholeValues.set(bits, values);
  return values;
}

const wholeValues = new Map<number, readonly string[]>();

/** Where the other variables are left open, and where they hold something plain. */
function fits(
  { agrees, plain }: Pick<Trial, 'agrees' | 'plain'>,
  names: readonly string[],
  values: readonly string[],
): boolean {
  return values.every((value) => {
    const given = new Map(names.map((name) => [name, value]));
    return agrees(given) && (plain.size === names.length || agrees(new Map([...plain, ...given])));
  });
}

function tryTogether(trial: Trial, bit: number): void {
  const { words } = trial;
  const values = valuesOf(bit);
  const together = words.length > 1 && fits(trial, words, values);
  for (const name of words) if (together || fits(trial, [name], values)) add(trial, name, bit);
}

interface Attempt {
  readonly names: readonly string[];
  readonly bits: readonly number[];
}

/** Halves what does not agree, first the variables, then the traits. */
function tryCharacters(trial: Trial, { names, bits }: Attempt): void {
  if (names.length === 0) return;
  const isSingle = names.some((name) => trial.singly.has(name));
  const sum = sumOf(bits);
  if (fits(trial, names, [...probesOf(sum, bits, isSingle), ...valuesOf(sum)]))
    for (const name of names) add(trial, name, sum);
  else if (names.length > 1) for (const name of names) tryCharacters(trial, { names: [name], bits });
  else if (bits.length > 1) {
    const middle = bits.length >> 1;
    tryCharacters(trial, { names, bits: bits.slice(0, middle) });
    tryCharacters(trial, { names, bits: bits.slice(middle) });
  }
}

function add({ found }: Trial, name: string, bits: number): void {
  found.set(name, (found.get(name) ?? 0) | bits);
}

/** What each can hold is tried with what the others can; where that disagrees, characters are added as long as it agrees. */
function settle({ agrees, prints, found }: Trial): Held {
  const agreesOn = (held: ReadonlyMap<string, number>): boolean => {
    const values = new Map([...held].map(([name, bits]) => [name, utmost(bits)]));
    return agrees(values) && prints(values);
  };
  if (agreesOn(found)) return Object.fromEntries(found);
  const held = new Map([...found].map(([name, bits]) => [name, bits & ~sumOf(alphabetGroups.flat())]));
  if (!agreesOn(held)) return {};
  const keep = (name: string, bits: readonly number[]): void => {
    const before = held.get(name) ?? 0;
    if (bits.length === 0 || agreesOn(held.set(name, before | sumOf(bits)))) return;
    held.set(name, before);
    if (bits.length > 1)
      for (const half of [bits.slice(0, bits.length >> 1), bits.slice(bits.length >> 1)]) keep(name, half);
  };
  for (const [name, bits] of found)
    for (const group of alphabetGroups)
      keep(
        name,
        group.filter((bit) => (bit & bits) !== 0),
      );
  return Object.fromEntries(held);
}

function utmost(bits: number): string {
  if ((bits & bitOf('any')) === 0) return valuesOf(bitOf('url'))[0] ?? '';
  return mixCharacters(bits);
}
