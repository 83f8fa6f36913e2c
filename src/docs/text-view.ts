// Texts, methods and URLs as the pages show them: variables marked, secrets covered.
import { parseText, sourceOf, type Text } from '../model/text.ts';

/** A stretch of text; `variable` ones stand in their braces and get a mark. */
export interface Segment {
  readonly text: string;
  readonly variable: boolean;
}

export interface MethodView {
  readonly label: string;
  /** Short enough for a narrow column. */
  readonly short: string;
  /** Suffix of a CSS class, from a closed list. */
  readonly tone: string;
}

export const cover = '••••••••';

/** The text in stretches. */
export function showText(text: Text): readonly Segment[] {
  return text.map((part) =>
    typeof part === 'string' ? { text: part, variable: false } : { text: `{{${part.variable}}}`, variable: true },
  );
}

/** Names of variables and an auth scheme in front are shown, any other literal is a secret and is covered. */
export function showSecret(text: Text): readonly Segment[] {
  return showText(parseText(coverSecret(sourceOf(text))));
}

/** `showSecret` for a string in Postman's spelling. */
export function coverSecret(source: string): string {
  const scheme = /^(?:basic|bearer|token|digest|negotiate|api-?key) +/i.exec(source)?.[0] ?? '';
  const rest = parseText(source.slice(scheme.length));
  const secret = rest.some((part) => typeof part === 'string' && part.trim() !== '');
  return secret ? scheme + cover : source;
}

/** Only a header of this name is known to carry a secret whatever its value. */
export function isSecretHeader(name: string): boolean {
  return ['authorization', 'proxy-authorization', 'cookie'].includes(name.trim().toLowerCase());
}

const tones = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options']);
const shortNames: Readonly<Record<string, string>> = { DELETE: 'DEL', OPTIONS: 'OPT' };

/** The method as a badge. */
export function showMethod(method: Text): MethodView {
  const label = sourceOf(method);
  const tone = label.toLowerCase();
  return { label, short: shortNames[label] ?? label, tone: tones.has(tone) ? tone : 'other' };
}

const origin = /^(?:[a-z][a-z\d+.-]*:\/\/[^/?#]*|\{\{[^{}]*\}\}(?=[/?#]|$))/i;

/** Scheme and host of a URL, or the variable that stands for them; '' where it has neither. */
export function originOf(url: Text): string {
  return origin.exec(sourceOf(url))?.[0] ?? '';
}

/** What follows the origin, without the query. */
export function showPath(url: Text): readonly Segment[] {
  const path = sourceOf(url)
    .replace(origin, '')
    .replace(/[?#].*$/s, '');
  return showText(parseText(path === '' ? '/' : path));
}
