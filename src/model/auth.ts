// What a request proves itself with, after inheritance: the nearest of item, folder and collection that says something.
import type { Text } from './text.ts';

/** Auth kinds that need a handshake, a clock or a key: a client has them built in, or the snippet says that it has not. */
export type SignedAuthKind = 'digest' | 'oauth1' | 'hawk' | 'awsv4' | 'ntlm' | 'edgegrid' | 'jwt' | 'asap';

export type Auth =
  | { readonly kind: 'none' }
  | { readonly kind: 'basic'; readonly username: Text; readonly password: Text }
  | { readonly kind: 'bearer'; readonly token: Text }
  | { readonly kind: 'apikey'; readonly name: Text; readonly value: Text; readonly in: 'header' | 'query' }
  | { readonly kind: 'oauth2'; readonly token: Text; readonly in: 'header' | 'query'; readonly prefix: Text }
  | { readonly kind: SignedAuthKind; readonly parameters: readonly AuthParameter[] };

/** A parameter in Postman's own naming (`accessKey`, `consumerSecret`, …), scalars only. */
export interface AuthParameter {
  readonly name: string;
  readonly value: Text;
}
