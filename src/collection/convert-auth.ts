// Auth: Postman's parameter lists into the model's kinds, with the defaults of newman's authorizers.
import type { Auth, AuthParameter, SignedAuthKind } from '../model/auth.ts';
import { parseText, type Text } from '../model/text.ts';
import { isRecord, isScalar, type Raw } from './raw.ts';
import { castValue } from './variables.ts';

const signedKinds: ReadonlySet<string> = new Set<SignedAuthKind>([
  'digest',
  'oauth1',
  'hawk',
  'awsv4',
  'ntlm',
  'edgegrid',
  'jwt',
  'asap',
]);

/** Auth types that Postman knows and newman can use. */
export const authTypes: ReadonlySet<string> = new Set([
  'noauth',
  'basic',
  'bearer',
  'apikey',
  'oauth2',
  ...signedKinds,
]);

/** The auth of an item, folder or collection; undefined where it says nothing and the parent's is meant. */
export function convertAuth(definition: unknown): Auth | undefined {
  if (!isRecord(definition) || typeof definition['type'] !== 'string' || definition['type'] === 'type')
    return undefined;
  const kind = definition['type'];
  const parameters = readParameters(definition[kind]);
  const text = (name: string): Text => parseText(scalarText(parameters.get(name)));
  if (kind === 'basic') return { kind, username: text('username'), password: text('password') };
  if (kind === 'bearer') return { kind, token: text('token') };
  if (kind === 'apikey') {
    return { kind, name: text('key'), value: text('value'), in: parameters.get('in') === 'query' ? 'query' : 'header' };
  }
  if (kind === 'oauth2') return convertOauth2(parameters);
  return isSigned(kind) ? { kind, parameters: convertParameters(parameters) } : { kind: 'none' };
}

function isSigned(kind: string): kind is SignedAuthKind {
  return signedKinds.has(kind);
}

/** newman only uses the token that the file holds (postman-runtime, `authorizer/oauth2.js`). */
function convertOauth2(parameters: ReadonlyMap<string, unknown>): Auth {
  const place = parameters.get('addTokenTo') || 'header';
  const isMac = scalarText(parameters.get('tokenType')).toLowerCase() === 'mac';
  if (isMac || (place !== 'header' && place !== 'queryParams')) return { kind: 'none' };
  const prefix = parameters.get('headerPrefix') ?? 'Bearer';
  return {
    kind: 'oauth2',
    token: parseText(scalarText(parameters.get('accessToken'))),
    in: place === 'header' ? 'header' : 'query',
    prefix: parseText(scalarText(prefix).trim()),
  };
}

function convertParameters(parameters: ReadonlyMap<string, unknown>): readonly AuthParameter[] {
  return [...parameters]
    .filter(([, value]) => isScalar(value))
    .map(([name, value]) => ({ name, value: parseText(scalarText(value)) }));
}

function scalarText(value: unknown): string {
  return isScalar(value) ? String(value) : '';
}

/** v2.1 has a list of `{key, value, type}`, of which the last of a key counts; v2.0 has an object. */
function readParameters(definition: unknown): ReadonlyMap<string, unknown> {
  if (isRecord(definition)) return new Map(Object.entries(definition));
  if (!Array.isArray(definition)) return new Map();
  const entries = definition.filter((entry): entry is Raw => isRecord(entry) && entry['key'] !== undefined);
  return new Map(entries.map((entry) => [String(entry['key']), castValue(entry)]));
}
