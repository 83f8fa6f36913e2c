// A request as it goes over the wire: nothing inherited, disabled or left to a client's taste. Made by resolve.ts.
import type { AuthParameter, SignedAuthKind } from './auth.ts';
import type { Json } from './json.ts';
import type { Text } from './text.ts';
import type { QueryEntry } from './url.ts';

export interface WireRequest {
  readonly method: Text;
  readonly url: WireUrl;
  /** In order, one entry for each line; without Authorization from `auth` and without a body's own Content-Type. */
  readonly headers: readonly WireField[];
  readonly auth: WireAuth;
  readonly body: WireBody;
  readonly followRedirects: boolean;
  /** Whether the server has to prove who it is (TLS). */
  readonly checksCertificate: boolean;
  /** What of the collection's request cannot be sent by any HTTP client, in words. */
  readonly problems: readonly string[];
}

export interface WireUrl {
  /** Absolute (or beginning with a variable), percent-encoded, without user info and fragment. */
  readonly text: Text;
  /** `text` up to the query. */
  readonly base: Text;
  /** The entries of the query as they stand in `text`, encoded; undefined where there is no `?`. */
  readonly query: readonly QueryEntry[] | undefined;
}

export interface WireField {
  readonly name: Text;
  readonly value: Text;
}

export type WireAuth =
  | { readonly kind: 'none' }
  | { readonly kind: 'basic'; readonly username: Text; readonly password: Text }
  | { readonly kind: 'bearer'; readonly token: Text }
  | { readonly kind: SignedAuthKind; readonly parameters: readonly AuthParameter[] };

/**
 * `contentType` is undefined where the collection forbids the header; `isDeclared` tells a form's type that the
 * collection asks for from the one that any client adds.
 */
export type WireBody =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'text';
      readonly contentType: Text | undefined;
      readonly text: Text;
      /** The tree where the text is JSON and a literal of any language would keep its meaning. */
      readonly json: Json | undefined;
    }
  | {
      readonly kind: 'form';
      readonly contentType: Text | undefined;
      readonly isDeclared: boolean;
      readonly fields: readonly WireField[];
    }
  | { readonly kind: 'multipart'; readonly parts: readonly WirePart[] }
  | { readonly kind: 'file'; readonly contentType: Text | undefined; readonly path: Text };

export type WirePart =
  | { readonly kind: 'text'; readonly name: Text; readonly value: Text; readonly contentType: Text }
  | {
      readonly kind: 'file';
      readonly name: Text;
      /** Empty where the collection names no file: the part is sent without content. */
      readonly path: Text;
      readonly fileName: Text;
      readonly contentType: Text;
    };
