// JSON of one line with an indentation, numbers and strings spelled as they are.
import { isJson } from '../../util/raw.ts';

/** The text itself where it is no JSON, or has lines already. */
export function indentJson(text: string): string {
  if (text.trim().includes('\n') || !/^\s*[[{]/.test(text) || !isJson(text)) return text;
  let depth = 0;
  return text.replace(/"(?:[^"\\]|\\.)*"|[{[]\s*[}\]]|[{}[\],:]|\s+/g, (token) => {
    if (token.startsWith('"')) return token;
    const mark = token.replace(/\s+/g, '');
    if (mark === '{' || mark === '[') return mark + newLine((depth += 1));
    if (mark === '}' || mark === ']') return newLine((depth -= 1)) + mark;
    if (mark === ',') return mark + newLine(depth);
    return mark === ':' ? ': ' : mark;
  });
}

function newLine(depth: number): string {
  return `\n${'  '.repeat(Math.min(depth, 40))}`;
}
