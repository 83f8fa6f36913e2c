// A request as the collection states it: everything typed, nothing decided yet about the wire.
import type { Auth } from './auth.ts';
import type { Body, Param } from './body.ts';
import type { Text } from './text.ts';

export interface Request {
  readonly kind: 'request';
  /** The item's own id, or its JSON pointer where it has none (newman reports by this id). */
  readonly id: string;
  /** JSON pointer of the item in its file, e.g. `/item/0/item/1`; '' for a single-item file. */
  readonly pointer: string;
  /** Names from the outermost folder to the request itself. */
  readonly trail: readonly string[];
  readonly name: string;
  /** Markdown. */
  readonly description: string;
  readonly method: Text;
  readonly url: Url;
  readonly headers: readonly Param[];
  readonly auth: Auth;
  readonly body: Body;
  readonly scripts: readonly Script[];
  readonly examples: readonly Example[];
  readonly behavior: Behavior;
}

export interface Url {
  /** As newman builds it before variables: path variables replaced, disabled query entries dropped. */
  readonly text: Text;
  /** `text` with `{{:name}}` where the value of a path variable stands; absent where there is none. */
  readonly template?: Text;
  readonly query: readonly Param[];
  /** The `:name` variables of the path. */
  readonly pathVariables: readonly Param[];
}

/** The parts of `protocolProfileBehavior` that change a request on the wire. */
export interface Behavior {
  readonly disableBodyPruning: boolean;
  readonly disableUrlEncoding: boolean;
  readonly followRedirects: boolean;
  readonly strictSSL: boolean | undefined;
  /** Names of headers that Postman shall not add by itself; newman knows them in lower case only. */
  readonly disabledSystemHeaders: readonly string[];
}

export interface Script {
  readonly listen: 'prerequest' | 'test';
  /** JavaScript source. */
  readonly source: string;
  /** JSON pointer of the event's script. */
  readonly pointer: string;
  readonly disabled: boolean;
}

/** A saved response. */
export interface Example {
  /** Its own, where the file has one. */
  readonly id?: string;
  readonly name: string;
  readonly pointer: string;
  /** HTTP status code; 0 where the example has none. */
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body: string;
  /** The request that the example answers, where the file says so. */
  readonly request: ExampleRequest | undefined;
}

export interface ExampleRequest {
  readonly method: string;
  readonly url: Text;
  readonly headers: readonly Param[];
  readonly body: Body;
}
