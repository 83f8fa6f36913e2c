// Auth → headers, query, or credentials that a client handles itself (postman-runtime, `authorizer/`).
import type { Auth, AuthParameter } from './auth.ts';
import { joinTexts, literalOf, mapLiterals, sourceOf, type Text } from './text.ts';
import type { QueryEntry, UrlParts } from './url.ts';
import type { WireAuth, WireField } from './wire.ts';

export interface SignedRequest {
  readonly headers: readonly WireField[];
  readonly auth: WireAuth;
  /** An entry that takes the place of those with its name, at the end of the query. */
  readonly query: QueryEntry | undefined;
}

interface Unsigned {
  readonly headers: readonly WireField[];
  readonly userInfo: UrlParts['userInfo'];
}

/** Applies one auth; user info in the URL stands in for basic auth where nothing else sets Authorization. */
export function resolveAuth(auth: Auth, put: (text: Text) => Text, unsigned: Unsigned): SignedRequest {
  const signed = signRequest(auth, put, unsigned.headers);
  if (unsigned.userInfo === undefined || signed.auth.kind !== 'none' || signed.headers.some(isAuthorization))
    return signed;
  return { ...signed, auth: { kind: 'basic', ...unsigned.userInfo } };
}

function signRequest(auth: Auth, put: (text: Text) => Text, headers: readonly WireField[]): SignedRequest {
  const untouched: SignedRequest = { headers, auth: { kind: 'none' }, query: undefined };
  const withoutAuthorization = headers.filter((header) => !isAuthorization(header));
  switch (auth.kind) {
    case 'none':
      return untouched;
    case 'basic':
      return {
        ...untouched,
        headers: withoutAuthorization,
        auth: { kind: 'basic', username: put(auth.username), password: put(auth.password) },
      };
    case 'bearer': {
      const token = put(auth.token);
      if (token.length === 0) return untouched;
      return { ...untouched, headers: withoutAuthorization, auth: { kind: 'bearer', token } };
    }
    case 'apikey':
      return signWithKey(untouched, { name: put(auth.name), value: put(auth.value), in: auth.in });
    case 'oauth2':
      return signWithToken(
        { ...untouched, headers: withoutAuthorization },
        { token: put(auth.token), prefix: put(auth.prefix), in: auth.in },
        untouched,
      );
    default:
      return {
        ...untouched,
        auth: { kind: auth.kind, parameters: signingParameters(auth, put) },
      };
  }
}

function signingParameters(
  { kind, parameters }: Extract<Auth, { parameters: unknown }>,
  put: (text: Text) => Text,
): readonly AuthParameter[] {
  const given = parameters.map(({ name, value }) => ({ name, value: put(value) }));
  if (kind !== 'awsv4') return given;
  const isGiven = (wanted: string): boolean => given.some(({ name, value }) => name === wanted && value.length > 0);
  const added = awsDefaults.filter(({ name }) => !isGiven(name));
  return [...given.filter(({ name }) => !added.some((one) => one.name === name)), ...added];
}

/** What newman signs with where the collection says nothing (postman-runtime, `authorizer/aws4.js`). */
const awsDefaults: readonly AuthParameter[] = [
  { name: 'region', value: ['us-east-1'] },
  { name: 'service', value: ['execute-api'] },
];

interface Key {
  readonly name: Text;
  readonly value: Text;
  readonly in: 'header' | 'query';
}

function signWithKey(unsigned: SignedRequest, key: Key): SignedRequest {
  if (key.name.length === 0 && key.value.length === 0) return unsigned;
  if (key.in === 'query') return { ...unsigned, query: { name: key.name, value: key.value } };
  const headers = unsigned.headers.filter(({ name }) => looseName(name) !== looseName(key.name));
  return { ...unsigned, headers: key.name.length === 0 ? headers : [...headers, { name: key.name, value: key.value }] };
}

interface Token {
  readonly token: Text;
  readonly prefix: Text;
  readonly in: 'header' | 'query';
}

function signWithToken(unsigned: SignedRequest, token: Token, untouched: SignedRequest): SignedRequest {
  if (token.token.length === 0) return untouched;
  if (token.in === 'query') return { ...unsigned, query: { name: ['access_token'], value: token.token } };
  const prefix = mapLiterals(token.prefix, (literal) => literal.trim());
  if (literalOf(prefix) === 'Bearer') return { ...unsigned, auth: { kind: 'bearer', token: token.token } };
  const value = prefix.length === 0 ? token.token : joinTexts(prefix, [' '], token.token);
  return { ...unsigned, headers: [...unsigned.headers, { name: ['Authorization'], value }] };
}

function isAuthorization({ name }: WireField): boolean {
  return literalOf(name)?.toLowerCase() === 'authorization';
}

/** postman-runtime compares names of API key headers by words only (lodash `lowerCase`). */
function looseName(name: Text): string {
  return sourceOf(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
