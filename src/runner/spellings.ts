// Finds many secrets in a text, in every spelling that an encoder may give them, without trying each of them.
import { escapePattern } from '../util/pattern.ts';

export interface Spellings {
  readonly add: (secret: string) => void;
  /** The text with every spelling of every secret replaced; of two that overlap, the longer one. */
  readonly replace: (text: string, mask: string) => string;
}

/** So many are looked for one after the other: to cut a long text at every place makes garbage of a hundred times its size. */
const fewPieces = 32;

function* piecesIn(text: string, known: ReadonlyMap<string, unknown>, length: number): Iterable<string> {
  if (known.size <= fewPieces) {
    for (const piece of known.keys()) if (text.includes(piece)) yield piece;
    return;
  }
  for (let at = 0; at + length <= text.length; at += 1) yield text.slice(at, at + length);
}

interface Spelling {
  readonly text: string;
  readonly pattern: string;
}

/**
 * Letters and digits stand as they are in every encoding, so a piece of a secret's longest run of them leads to it. The end of
 * the run, since tokens of one kind begin alike; the longer piece, where the run has it.
 */
const pieceLengths = [8, 4] as const;

/** A collection of spellings that grows: a run that captures a token in each iteration comes to thousands. */
export function createSpellings(): Spellings {
  const byPiece = new Map(pieceLengths.map((length) => [length, new Map<string, Spelling[]>()] as const));
  const always: Spelling[] = [];
  const compiled = new Map<string, RegExp>();
  const addSpelling = (text: string): void => {
    const spelling = { text, pattern: Array.from(text, patternOfCharacter).join('') };
    const run = longestRun(text);
    const length = pieceLengths.find((one) => run.length >= one);
    if (length === undefined) return void always.push(spelling);
    const index = byPiece.get(length);
    const piece = run.slice(-length);
    index?.set(piece, [...(index.get(piece) ?? []), spelling]);
  };
  const candidatesIn = (text: string): readonly Spelling[] => {
    const found = new Set(always);
    for (const [length, index] of byPiece)
      for (const piece of piecesIn(text, index, length))
        for (const spelling of index.get(piece) ?? []) found.add(spelling);
    return [...found];
  };
  return {
    add: (secret) => {
      for (const text of new Set([secret, base64Of(secret)])) addSpelling(text);
    },
    replace: (text, mask) => {
      const candidates = candidatesIn(text);
      return candidates.length === 0 ? text : text.replace(compile(candidates, compiled), mask);
    },
  };
}

/** The same few secrets stand in most texts. */
const compiledLimit = 200;

/** Longest first, so that a secret inside another one does not leave the rest of it standing. */
function compile(spellings: readonly Spelling[], compiled: Map<string, RegExp>): RegExp {
  const sorted = spellings.toSorted((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
  const source = sorted.map(({ pattern }) => pattern).join('|');
  const known = compiled.get(source) ?? new RegExp(source, 'g');
  if (compiled.size >= compiledLimit) compiled.clear();
  compiled.set(source, known);
  return known;
}

function longestRun(text: string): string {
  return (text.match(/[A-Za-z0-9]+/g) ?? []).reduce(
    (longest, run) => (run.length > longest.length ? run : longest),
    '',
  );
}

function base64Of(secret: string): string {
  return Buffer.from(secret, 'utf8').toString('base64').replace(/=+$/, '');
}

/** Every encoder leaves other characters alone, so each may stand raw or escaped: percent, form, JSON, HTML. */
function patternOfCharacter(character: string): string {
  if (/[A-Za-z0-9]/.test(character)) return character;
  const percent = [...Buffer.from(character, 'utf8')].map((byte) => `%${anyCase(byte.toString(16).padStart(2, '0'))}`);
  const literal = [character, JSON.stringify(character).slice(1, -1), ...(otherSpellings[character] ?? [])];
  const spellings = new Set([...literal.map(escapePattern), percent.join('')]);
  return `(?:${[...spellings].join('|')})`;
}

function anyCase(hex: string): string {
  return hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

/** In forms and in HTML. */
const otherSpellings: Readonly<Record<string, readonly string[]>> = {
  ' ': ['+'],
  '&': ['&amp;', '&#38;'],
  '<': ['&lt;', '&#60;'],
  '>': ['&gt;', '&#62;'],
  '"': ['&quot;', '&#34;'],
  "'": ['&#39;', '&#x27;', '&apos;'],
};
