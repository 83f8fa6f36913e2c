// The URL's part of the view: in the spellings that clients take, and taken apart.
import { joinTexts, literalOf, mapLiterals, sourceOf, type Text } from '../../model/text.ts';
import { encodeStrictly, hasDotSegments, percentDecode, type QueryEntry } from '../../model/url.ts';
import type { WireUrl } from '../../model/wire.ts';
import { lazily } from '../../util/lazy.ts';
import { fieldView, type FieldView } from './fields.ts';

export interface UrlView {
  readonly text: Text;
  readonly base: Text;
  /** `text` for clients that refuse what RFC 3986 forbids: that is percent-encoded, but for brackets in the query. */
  readonly strict: Text;
  /** Decoded entries of a query that reads better taken apart: several, some encoded, and encoding them gives it back. */
  readonly fields: readonly FieldView[];
  /** All entries of the query, decoded where they can be. */
  readonly query: readonly FieldView[];
  /** Brackets or braces that a globbing client would expand. */
  readonly hasGlob: boolean;
  readonly hasDotSegments: boolean;
  /** Literals of nothing but letters, digits and `-._~/:?&=,`, no dot segments: no client spells them in another way. */
  readonly isPlain: boolean;
  /** Longer than the 2,000 characters that some clients take without being asked. */
  readonly isLong: boolean;
  readonly hasQuery: boolean;
  /** Parsing the query, sorting it by name and writing it again gives it back, whatever the client's idea of all three. */
  readonly hasSimpleQuery: boolean;
  /** Path and query; null where a variable hides where they begin. */
  readonly target: Text | null;
  /** Host and port; null likewise. */
  readonly host: Text | null;
  /** `http` or `https`; '' likewise. */
  readonly scheme: string;
}

/** The view of the URL of one request. */
export const urlView = lazily<WireUrl, UrlView>({
  text: (url) => url.text,
  base: (url) => url.base,
  strict: (url) => encodeStrictly(url.text),
  fields: (url) => readableQuery(url.query),
  query: (url) => (url.query ?? []).map(decodeEntry),
  hasGlob: (url) => url.text.some((part) => typeof part === 'string' && /[[\]{}]/.test(part)),
  hasDotSegments: (url) => hasDotSegments(url.base),
  isPlain: (url, self) =>
    !self.hasDotSegments && url.text.every((part) => typeof part !== 'string' || /^[\w\-.~/:?&=,]*$/.test(part)),
  isLong: (url) => sourceOf(url.text).length > 2000,
  hasQuery: (url) => url.query !== undefined,
  hasSimpleQuery: (url) => isSimpleQuery(url.query),
  target: (url) => partOf(url, 'target'),
  host: (url) => partOf(url, 'host'),
  scheme: (url) => splitOrigin(sourceOf(url.text))?.scheme ?? '',
});

function decodeEntry({ name, value = [] }: QueryEntry): FieldView {
  return fieldView({ name: decodeText(name) ?? name, value: decodeText(value) ?? value });
}

function partOf(url: WireUrl, part: 'host' | 'target'): Text | null {
  const source = sourceOf(url.text);
  const origin = splitOrigin(source);
  if (origin === undefined) return null;
  const cut = source.length - origin.target.length;
  return part === 'target'
    ? sliceText(url.text, cut, source.length)
    : sliceText(url.text, cut - origin.host.length, cut);
}

/** From one place of its source to another; a variable's name that is cut becomes a literal. */
function sliceText(text: Text, start: number, end: number): Text {
  let at = 0;
  return joinTexts(
    ...text.map((part) => {
      const source = sourceOf([part]);
      const [from, to] = [Math.max(0, start - at), Math.max(0, end - at)];
      at += source.length;
      const piece = source.slice(from, to);
      return piece === source ? [part] : piece === '' ? [] : [piece];
    }),
  );
}

/** undefined where the URL begins with a variable, which may hold a host, a path or both. */
function splitOrigin(url: string): Readonly<Record<'scheme' | 'host' | 'target', string>> | undefined {
  const [, scheme, host, target] = /^(https?):\/\/([^/]*)(.*)$/su.exec(url) ?? [];
  return scheme === undefined || host === undefined || !target ? undefined : { scheme, host, target };
}

function isSimpleQuery(query: readonly QueryEntry[] = []): boolean {
  const names = query.map(({ name }) => sourceOf(name));
  const isPlain = query.every(
    ({ name, value }) =>
      /^[\w-]+$/.test(literalOf(name) ?? '') &&
      value?.every((part) => typeof part !== 'string' || /^[\w.-]*$/.test(part)) === true,
  );
  return isPlain && names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name);
}

/** A `+` means a space to some servers and a plus to others, so such a query is not taken apart. */
function readableQuery(query: readonly QueryEntry[] = []): readonly FieldView[] {
  const fields = query.flatMap(({ name, value }) => {
    const [plainName, plainValue] = [decodeText(name), decodeText(value)];
    return plainName === undefined || plainValue === undefined
      ? []
      : [fieldView({ name: plainName, value: plainValue })];
  });
  const isWhole = fields.length === query.length && fields.every((field) => field.isPlain);
  // curl writes a space as `+` behind --get, which is not what newman sends.
  const isEncoded = query.some(({ value = [] }) => sourceOf(value).includes('%'));
  const isSpaced = fields.some(({ value }) => value.some((part) => typeof part !== 'string' || part.includes(' ')));
  return isWhole && isEncoded && !isSpaced && fields.length > 1 ? fields : [];
}

function decodeText(text: Text | undefined): Text | undefined {
  if (
    text === undefined ||
    text.some((part) => typeof part === 'string' && (part.includes('+') || percentDecode(part) === undefined))
  )
    return undefined;
  return mapLiterals(text, (literal) => percentDecode(literal) ?? literal, 'decode');
}
