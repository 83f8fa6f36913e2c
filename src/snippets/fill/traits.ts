// What about a value can change a snippet in more than a literal, as data: patterns, and values to try each with.
import { invisiblePattern } from '../print/literal.ts';

/**
 * A value has the trait where `pattern` (flags `su`) matches. A trait of characters gives some of them, which are tried between, in front of
 * and behind others.
 */
export interface Trait {
  readonly pattern: string;
  readonly characters?: string;
  /** The characters are not tried at the ends. */
  readonly isInner?: boolean;
  /** Whole values to try, also where it has characters. */
  readonly values?: readonly string[];
}

const invisible = invisiblePattern.source.slice(1, -1);

/** No value that is longer is put in: some clients take long URLs and texts in another way. */
const longest = 1500;

const octet = '(?:0|[1-9]\\d{0,2})';
const host = `(?:[a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*)*|${octet}(?:\\.${octet}){3})`;
const path = '(?:\\/(?!\\.{1,2}(?:\\/|$))[\\w.~-]+)*';
/** A URL as variables like `{{baseUrl}}` hold it: this one trait stands for all that its characters would have. */
export const urlPattern = `^(?=.{1,200}$)https?:\\/\\/${host}(?::\\d{1,5})?${path}$`;

/** What may name a scheme, or segments of a path that go up or nowhere. */
export const pathPattern = ':\\/\\/|^\\.|\\.$|\\.\\.|\\/\\.|\\.\\/';

const shapes = {
  /** Values that are never put in: none at all, variables of their own (Postman replaces them in turn), NUL, what no UTF-8 can hold, too much. */
  never: { pattern: `^$|\\{\\{|\\0|\\p{Surrogate}|^.{${longest + 1}}|^(?=.{201}).*[^\\0-\\x7f]`, values: [] },
  url: {
    pattern: urlPattern,
    values: ['http://localhost:3000', 'https://127.0.0.1/v1/a.b_c~d-E/2'],
  },
  any: { pattern: '', values: ['qz7'] },
  json: { pattern: '^\\s*(?:-?\\d|true|false|null|["[{])', values: ['42'] },
  blank: { pattern: '^[ \\t]|[ \\t]$', values: [' q '] },
  path: { pattern: pathPattern, values: ['Q://Qq.x', '..', 'q/../q'] },
  lead: { pattern: '^[-=@]', values: ['@q', '=q', '-q'] },
  long: { pattern: '^.{65}|^(?=.{21}).*[^\\0-\\x7f]', values: ['q'.repeat(longest), 'q+/='.repeat(longest / 4)] },
} satisfies Readonly<Record<string, Trait>>;

/** Sets of characters, each treated alike wherever one is special; a group is tried at once. */
const groups: readonly (readonly Trait[])[] = [
  [
    { pattern: '[A-Z]', characters: 'QZ' },
    { pattern: '[-_~]', characters: '-_~' },
    { pattern: '\\.', characters: '.', isInner: true },
    { pattern: '[:@]', characters: ':@' },
    { pattern: '[$!*(),;]', characters: '$!*(),;' },
    { pattern: '[&=]', characters: '&=' },
    { pattern: '\\+', characters: '+' },
    { pattern: '%', characters: '%%41%zz%' },
    { pattern: '\\/', characters: '/' },
    { pattern: "['`]", characters: "'`" },
    { pattern: '[<>|^]', characters: '<>|^' },
    { pattern: ' ', characters: ' ', isInner: true },
  ],
  [
    { pattern: '[?#]', characters: '?#' },
    { pattern: '[\\[\\]{}]', characters: '[]{}' },
    { pattern: '\\\\', characters: '\\', values: ['q\\', 'q\\:'] },
    { pattern: '"', characters: '"' },
  ],
  [
    { pattern: '\\t', characters: '\t', isInner: true },
    { pattern: '\\n', characters: '\n' },
    { pattern: '[\\u0001-\\u0008\\u000b-\\u001f\\u007f]', characters: '\u0001\r\u001b\u007f' },
  ],
  [
    { pattern: '[\\u00a0-\\u00ac\\u00ae-\\u00ff]', characters: '\u00a0é' },
    { pattern: `[^\\u0000-\\u00ff${invisible}]`, characters: '漢😀' },
    { pattern: `(?![\\u0000-\\u001f\\u007f])[${invisible}]`, characters: '\u0085\u00ad\u200b\u202e\u2028\ufeff' },
  ],
];

const alphabets = groups.flat();

/** The place of a trait is its bit. */
export const traits: readonly Trait[] = [...Object.values(shapes), ...alphabets];

const order = Object.keys(shapes);

/** The bit of a trait that is no set of characters. */
export function bitOf(name: Exclude<keyof typeof shapes, 'never'>): number {
  return 2 ** order.indexOf(name);
}

const alphabetBits: readonly number[] = alphabets.map((_, index) => 2 ** (order.length + index));

/** Those of the sets of characters, in groups. */
export const alphabetGroups: readonly (readonly number[])[] = groups.map((group, index) => {
  const start = groups.slice(0, index).flat().length;
  return alphabetBits.slice(start, start + group.length);
});

/** A value that has all of these traits of characters, at its ends too. */
export function mixCharacters(bits: number): string {
  const known = mixes.get(bits);
  if (known !== undefined) return known;
  const mix = mixAnew(bits);
  mixes.set(bits, mix);
  return mix;
}

const mixes = new Map<number, string>();

function mixAnew(bits: number): string {
  const chosen = alphabets.filter((_, index) => ((alphabetBits[index] ?? 0) & bits) !== 0);
  const inner = chosen.flatMap(({ characters = '' }) => characters);
  const outer = chosen.flatMap(({ characters = '', isInner }) => (isInner === true ? [] : [characters]));
  return `${outer.at(-1) ?? ''}q${inner.join('z')}q${outer[0] ?? ''}`;
}
