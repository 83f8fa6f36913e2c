// Shows text of unknown origin: nothing in it may control a terminal, reorder what is read, or give a secret away.

/** One character of a line as it is shown. */
export interface Cell {
  /** Offset in the line, in UTF-16 units. */
  readonly at: number;
  readonly shown: string;
  /** Columns of a terminal. */
  readonly width: number;
}

interface CellOptions {
  readonly from: number;
  readonly to: number;
  /** Shows `***` for everything but structure and the names of an environment's fields. */
  readonly mask: boolean;
}

/** Control characters, bidirectional controls (Trojan Source, CVE-2021-42574), other invisible ones but the joiner of emoji, lone surrogates. */
const unsafe = /(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Characters that terminals show in two columns (Unicode TR11, the common ranges). */
const wide =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** Text with every unsafe character escaped as in a JavaScript string. */
export function showText(text: string): string {
  return [...text].map(showCharacter).join('');
}

/** The cells of a part of a line, one for each character; tabs are two spaces. */
export function cellsOf(line: string, { from, to, mask }: CellOptions): readonly Cell[] {
  const cells: Cell[] = [];
  const hidden = mask ? hiddenRuns(line) : [];
  let run = hidden.shift();
  for (let at = from; at < Math.min(to, line.length);) {
    while (run !== undefined && run.end <= at) run = hidden.shift();
    if (run !== undefined && run.start <= at) {
      cells.push({ at, shown: '***', width: 3 });
      at = run.end;
      continue;
    }
    const character = String.fromCodePoint(line.codePointAt(at) ?? 0);
    cells.push(cellOf(character, at));
    at += character.length;
  }
  return cells;
}

function cellOf(character: string, at: number): Cell {
  if (character === '\t') return { at, shown: '  ', width: 2 };
  const shown = showCharacter(character);
  if (shown !== character) return { at, shown, width: shown.length };
  return { at, shown, width: /\p{Mn}/u.test(character) ? 0 : wide.test(character) ? 2 : 1 };
}

function showCharacter(character: string): string {
  if (!unsafe.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** Field names of an environment file; every other string may be a secret, most of all where the JSON is broken. */
const fieldNames = '(?:id|name|values|key|value|type|enabled|environment|globals|description|secret|_postman_[a-z_]+)';

/** Everything but white space, punctuation and field names. */
function hiddenRuns(line: string): Run[] {
  const visible = new RegExp(`[\\s{}[\\],:]+|"${fieldNames}"(?=\\s*:)`, 'y');
  const value = /"(?:[^"\\]|\\.)*(?:"|\\?$)|[^\s{}[\],:"]+/y;
  const runs: Run[] = [];
  for (let at = 0; at < line.length;) {
    visible.lastIndex = at;
    value.lastIndex = at;
    if (visible.test(line)) {
      at = visible.lastIndex;
      continue;
    }
    const end = value.test(line) ? value.lastIndex : at + 1;
    runs.push({ start: at, end });
    at = end;
  }
  return runs;
}
