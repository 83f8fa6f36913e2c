// Where secrets stand in requests and responses: credentials of headers, URLs, cookies, forms and JSON, by their names.
import { looksSecret, mask } from './redact.ts';

interface Pair {
  readonly key: string;
  readonly value: string;
}

/** The secrets in a request or a response: those of its headers, of its URL and of its query. */
export function secretsOfRequest(headers: readonly Pair[], url: string): readonly string[] {
  return [...headers.flatMap(secretsOfHeader), ...secretsOfUrl(url)];
}

/** Characters of a body that are searched. */
export const longestSearched = 1_000_000;

/** What a server may bring into the memory of a run with one body. */
const mostSecrets = 1000;

/** A shorter value, or one with spaces, may be a word that stands in other places, too. */
const likelySecret = /^\S{8,8192}$/;

/** The values of a body's members, of its form's fields and of the queries in its links, whose names are those of secrets. */
export function secretsOfBody(text: string): readonly string[] {
  const searched = text.slice(0, longestSearched);
  const found = [...membersOf(searched), ...fieldsOf(searched), ...linksOf(searched)];
  return found.filter((value) => likelySecret.test(value) && !/^https?:\/\//i.test(value)).slice(0, mostSecrets);
}

function membersOf(text: string): readonly string[] {
  return [...text.matchAll(member)].flatMap(([, name = '', , value = '']) =>
    holdsSecret(name) ? [fromJson(value)] : [],
  );
}

function fieldsOf(text: string): readonly string[] {
  if (!isForm(text)) return [];
  return pairsOf(text).flatMap(([name, value]) => (holdsSecret(decode(name)) ? [decode(value)] : []));
}

function linksOf(text: string): readonly string[] {
  return [...text.matchAll(parameter)].flatMap(([, name = '', value = '']) =>
    holdsSecret(decode(name)) ? [value] : [],
  );
}

/** The value of a header as it may be shown: the scheme and the names of cookies stay. */
export function maskHeader(name: string, value: string): string {
  if (/^cookie$/i.test(name)) return value.replace(/([^;=]*=)[^;]*/g, `$1${mask}`);
  if (/^set-cookie$/i.test(name)) return value.replace(/^([^;=]*=)[^;]*/, `$1${mask}`);
  if (!isSecretHeader(name)) return value;
  const [, scheme = ''] = /^([A-Za-z][\w-]* )\S/.exec(value) ?? [];
  return value === '' ? '' : scheme + mask;
}

/** A body as it may be shown, with the values of members and fields masked whose names are those of secrets. */
export function maskBody(text: string, type: string): string {
  if (/x-www-form-urlencoded/i.test(type)) return text.split('&').map(maskField).join('&');
  return text.replace(member, (...[whole = '', name = '', between = '', value = '']: string[]) =>
    value !== '' && holdsSecret(name) ? `"${name}"${between}"${mask}"` : whole,
  );
}

function maskField(field: string): string {
  const [name, value] = pairsOf(field)[0] ?? ['', ''];
  return value !== '' && holdsSecret(decode(name)) ? `${name}=${mask}` : field;
}

/** A member of a JSON object whose value is a string, wherever it stands. */
const member = /"([\w.$ -]{1,80})"(\s*:\s*)"((?:[^"\\]|\\.)*)"/g;

/** Of the query of a link, wherever it stands. */
const parameter = /[?&]([\w.%-]{1,80})=([^&\s"'<>\\#]+)/g;

/** `{ "key": …, "value": … }` is how many servers write any pair. */
function holdsSecret(name: string): boolean {
  return name.toLowerCase() !== 'key' && looksSecret(name);
}

function fromJson(value: string): string {
  try {
    return String(JSON.parse(`"${value}"`));
  } catch {
    return value;
  }
}

function isForm(text: string): boolean {
  const beginning = text.slice(0, 10_000);
  return beginning.includes('=') && !/[\s{}<>"]/.test(beginning);
}

/** Headers that tell which credentials a server wants, and a number that newman makes anew for each request. */
const plainHeaders = /^(postman-token|(www|proxy)-authenticate|access-control-.*)$/i;

function isSecretHeader(name: string): boolean {
  return looksSecret(name) && !plainHeaders.test(name);
}

function secretsOfHeader({ key, value }: Pair): readonly string[] {
  if (/^cookie$/i.test(key)) return value.split(';').map(valueOfCookie);
  if (/^set-cookie$/i.test(key)) return [valueOfCookie(value.split(';')[0] ?? '')];
  // Where a redirect leads to, or where it came from.
  if (!isSecretHeader(key)) return value.includes('?') || value.includes('@') ? secretsOfUrl(value) : [];
  const credential = value.slice(value.indexOf(' ') + 1);
  if (!/^basic /i.test(value)) return [value, credential];
  const pair = Buffer.from(credential, 'base64').toString('utf8');
  return [value, credential, pair, pair.slice(pair.indexOf(':') + 1)];
}

function valueOfCookie(pair: string): string {
  return pair.slice(pair.indexOf('=') + 1).trim();
}

function secretsOfUrl(url: string): readonly string[] {
  const [, userInfo = ''] = /^[a-z][\w+.-]*:\/\/([^/?#]*)@/i.exec(url) ?? [];
  const password = userInfo.includes(':') ? [userInfo, userInfo.slice(userInfo.indexOf(':') + 1)] : [];
  const query = /\?([^#]*)/.exec(url)?.[1] ?? '';
  const values = pairsOf(query).flatMap(([name, value]) => (looksSecret(decode(name)) ? [value, decode(value)] : []));
  return [...password, ...values];
}

function pairsOf(query: string): readonly (readonly [string, string])[] {
  return query.split('&').flatMap((pair) => {
    const at = pair.indexOf('=');
    return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)] as const] : [];
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
