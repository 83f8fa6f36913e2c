// Request bodies as a closed union, in Postman's own terms; what of it reaches the wire is decided in resolve.ts.
import type { Text } from './text.ts';

/** `options.raw.language` of a raw body; '' where the collection names none (Postman then sends text/plain). */
export type RawLanguage = '' | 'json' | 'xml' | 'html' | 'javascript' | 'text';

export type Body =
  | { readonly kind: 'none' }
  | { readonly kind: 'raw'; readonly language: RawLanguage; readonly text: Text }
  | { readonly kind: 'urlencoded'; readonly fields: readonly Param[] }
  | { readonly kind: 'formdata'; readonly parts: readonly FormPart[] }
  | { readonly kind: 'file'; readonly path: Text; readonly mediaType: string }
  | {
      readonly kind: 'graphql';
      readonly query: Text;
      readonly operationName: Text | undefined;
      readonly variables: Text;
    };

/** An entry of a list that keeps order and duplicates: header, query, path variable or form field. */
export interface Param {
  readonly name: Text;
  /** undefined only in a query, for an entry without `=`. */
  readonly value: Text | undefined;
  readonly disabled: boolean;
  /** Markdown. */
  readonly description: string;
}

export type FormPart =
  | (Param & { readonly kind: 'text'; readonly contentType: Text })
  | (Param & {
      readonly kind: 'file';
      readonly contentType: Text;
      /** One part is sent for each path. */
      readonly paths: readonly Text[];
      readonly fileName: Text | undefined;
    });
