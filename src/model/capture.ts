// What a script stores and where the value comes from: read by dataflow, printed by snippets, clients and pages.

export type CaptureScope = 'environment' | 'globals' | 'collection' | 'local';

/** One `set`, `unset` or `clear` of a script, in the order in which they are written. */
export interface Capture {
  /** `clear` takes every variable of the scope away; its name is ''. */
  readonly operation: 'set' | 'unset' | 'clear';
  readonly name: string;
  readonly scope: CaptureScope;
  readonly source: ValueSource;
  /** All have to hold, outermost first; empty where the script always comes by. */
  readonly conditions: readonly Condition[];
}

/** One step into JSON: a key, an index (negative from the end), or the first item of which a member equals a constant. */
export type PathStep = string | number | { readonly member: readonly string[]; readonly equals: Constant };

export type Constant = string | number | boolean | null;

export type ValueSource =
  /** Of the response's JSON body; `[]` is the whole. */
  | { readonly kind: 'json'; readonly path: readonly PathStep[] }
  | { readonly kind: 'header'; readonly name: string }
  | { readonly kind: 'cookie'; readonly name: string }
  | { readonly kind: 'status' }
  /** The body as text; with a pattern, its match or one group of it. */
  | {
      readonly kind: 'text';
      readonly pattern?: { readonly source: string; readonly flags: string; readonly group: number };
    }
  /** Of the request itself; in words, such as `url`. */
  | { readonly kind: 'request'; readonly part: string }
  | { readonly kind: 'variable'; readonly name: string; readonly scope: CaptureScope }
  | { readonly kind: 'constant'; readonly value: Constant }
  /** Anything else, as the script spells it. `uses` are the sources that can be told in it. */
  | { readonly kind: 'computed'; readonly text: string; readonly uses: readonly ValueSource[] };

/** What has to hold so that a capture happens. */
export type Condition =
  | { readonly kind: 'truthy' | 'falsy' | 'defined' | 'undefined'; readonly source: ValueSource }
  | { readonly kind: 'equals' | 'differs'; readonly source: ValueSource; readonly value: Constant }
  /** Another response than the request's own, of `pm.sendRequest`: the capture is no business of the request's response. */
  | { readonly kind: 'other-response' }
  /** As the script spells it. */
  | { readonly kind: 'computed'; readonly text: string };
