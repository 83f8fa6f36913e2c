// How a request proves itself, in words; never with the secret itself.
import type { Auth, SignedAuthKind } from '../model/auth.ts';
import { sourceOf, type Text } from '../model/text.ts';
import { coverSecret, type Segment, showSecret, showText } from './text-view.ts';

export interface AuthView {
  /** e.g. "Bearer token". */
  readonly label: string;
  /** A sentence in stretches; `code` ones are set as code. */
  readonly words: readonly AuthWord[];
  readonly parameters: readonly { readonly name: string; readonly value: readonly Segment[] }[];
}

interface AuthWord {
  readonly code: boolean;
  readonly segments: readonly Segment[];
}

/** Describes an auth. Values that are not variables are covered, names and places are told. */
export function describeAuth(auth: Auth): AuthView {
  switch (auth.kind) {
    case 'none':
      return view('No authentication', [say('The request is sent without credentials.')]);
    case 'basic':
      return view('HTTP Basic', [
        say('User name '),
        code(showText(auth.username)),
        say(' and password '),
        code(showSecret(auth.password)),
        say(', Base64-encoded in the '),
        code(showText(['Authorization'])),
        say(' header.'),
      ]);
    case 'bearer':
      return view('Bearer token', inHeader('Authorization', ['Bearer ', ...covered(auth.token)]));
    case 'apikey':
      return view('API key', placed(auth.in, sourceOf(auth.name), covered(auth.value)));
    case 'oauth2': {
      const prefix = auth.in === 'header' ? auth.prefix : [];
      const name = auth.in === 'header' ? 'Authorization' : 'access_token';
      const gap = prefix.length === 0 || sourceOf(prefix).endsWith(' ') ? [] : [' '];
      return view('OAuth 2.0 access token', placed(auth.in, name, [...prefix, ...gap, ...covered(auth.token)]));
    }
    default:
      return {
        ...view(signedLabels[auth.kind], [say('The client computes the credentials of each request.')]),
        parameters: auth.parameters.map(({ name, value }) => ({
          name,
          value: isOpen(name) ? showText(value) : showSecret(value),
        })),
      };
  }
}

/** Parameters of an auth that tell where or how, not who: Postman's names. */
export function isOpen(name: string): boolean {
  return openParameters.test(name);
}

const openParameters =
  /^(?:key|in|addTokenTo|headerPrefix|tokenName|tokenType|algorithm|realm|region|service|username|domain|workstation|version|.*url|.*method|scope|grant_type|issuer|subject|audience|header|qop|opaque|add.*|include.*|disable.*|useBrowser|usePkce|client_authentication|challengeAlgorithm|isSecretBase64Encoded)$/i;

const signedLabels: Readonly<Record<SignedAuthKind, string>> = {
  digest: 'HTTP Digest',
  oauth1: 'OAuth 1.0 signature',
  hawk: 'Hawk',
  awsv4: 'AWS signature, version 4',
  ntlm: 'NTLM',
  edgegrid: 'Akamai EdgeGrid',
  jwt: 'JSON Web Token',
  asap: 'Atlassian ASAP',
};

const say = (text: string): AuthWord => ({ code: false, segments: showText([text]) });
const code = (segments: readonly Segment[]): AuthWord => ({ code: true, segments });
const view = (label: string, words: readonly AuthWord[]): AuthView => ({ label, words, parameters: [] });

function placed(place: 'header' | 'query', name: string, value: Text): readonly AuthWord[] {
  if (place === 'header') return inHeader(name, value);
  return [say('Query parameter '), code(showText([`${name}=`, ...value])), say('.')];
}

function inHeader(name: string, value: Text): readonly AuthWord[] {
  return [say('Header '), code(showText([`${name}: `, ...value])), say('.')];
}

function covered(secret: Text): Text {
  const source = sourceOf(secret);
  return coverSecret(source) === source ? secret : [coverSecret(source)];
}
