// ---------------------------------------------------------------------------------------------------------------------
// What all functions share. It is the same for every collection.

/** Where a variable is kept. The first of these that has it gives its value, as in Postman. */
export type Scope = "local" | "environment" | "collection" | "globals";

/** The variables of the collection. Each call reads them and stores what the collection's scripts store. */
export interface Session<Names> {
  /** The value in one scope, or in the first that has it; undefined where none has. */
  get(name: keyof Names & string, scope?: Scope): string | undefined;
  set(name: keyof Names & string, value: string, scope?: Scope): void;
  unset(name: keyof Names & string, scope?: Scope): void;
  /** Takes all variables of a scope away. */
  clear(scope: Scope): void;
  /** A copy of one scope, to be kept for another time. */
  all(scope?: Scope): Names;
}

export interface Connection<Names> {
  /** Holds the variables; by default one of its own that starts with `variables`. */
  readonly session?: Session<Names>;
  /** Takes the place of the global `fetch`. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Of one call. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Take the place of headers with their names. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer with a status below 400. */
export interface ApiResponse<Status extends number = number, Body = unknown> {
  readonly status: Status;
  readonly headers: Headers;
  /** JSON as its value, other text as a string, anything else as a Blob, undefined where there is nothing. */
  readonly body: Body;
}

/** Thrown for an answer with a status of 400 or above. */
export class ApiError<Status extends number = number, Body = unknown> extends Error {
  /** The function that was called, e.g. `users.createUser`. */
  readonly operation: string;
  readonly status: Status;
  readonly headers: Headers;
  /** As in `ApiResponse`. */
  readonly body: Body;

  constructor(operation: string, response: ApiResponse<Status, Body>) {
    super(`${operation}: the server answered ${response.status}`);
    this.name = "ApiError";
    this.operation = operation;
    this.status = response.status;
    this.headers = response.headers;
    this.body = response.body;
  }
}

/** A value in place of the collection's: a list is sent one by one, null is not sent at all. */
export type Given<Value> = Value | readonly Value[] | null | undefined;

type Scalar = string | number | boolean;

/** A text that is made when it is needed, since a variable in it may have no value. */
type Lazy = string | (() => string);

/** What the collection has is sent where nothing is given; an entry without it is only sent when given. */
type Entry = readonly [name: Lazy, given: Given<Scalar>, otherwise?: Lazy | null];

interface Part {
  readonly name: Lazy;
  readonly type?: Lazy;
  readonly text?: Given<Scalar>;
  readonly otherwise?: Lazy;
  readonly file?: Given<Blob>;
  /** The name of a file that has none of its own; "" is for a part that the collection sends without a file. */
  readonly fileName?: Lazy;
}

interface Call<Names> {
  readonly name: string;
  readonly method: Lazy;
  readonly origin: Lazy;
  readonly path?: Lazy | readonly (Lazy | readonly [given: Scalar | undefined, otherwise: Lazy])[];
  readonly query?: readonly Entry[];
  readonly headers?: readonly Entry[];
  readonly basic?: readonly [username: Lazy, password: Lazy];
  readonly bearer?: Lazy;
  /** null where no type is to be named. */
  readonly contentType?: Lazy | null;
  readonly json?: readonly [given: unknown, otherwise: () => unknown];
  readonly text?: readonly [given: unknown, otherwise: Lazy];
  readonly form?: readonly Entry[];
  readonly multipart?: readonly Part[];
  readonly file?: Blob | undefined;
  readonly redirect?: "manual";
  readonly before?: (script: Script<Names>) => void;
  readonly after?: (script: Answer<Names>) => void;
}

type Step = string | number | { readonly member: readonly string[]; readonly equals: unknown };

interface Script<Names> {
  readonly session: Session<Names>;
  /** undefined leaves the variable as it is. */
  store(name: keyof Names & string, value: unknown, scope: Scope): void;
}

interface Answer<Names> extends Script<Names> {
  readonly status: number;
  readonly url: string;
  readonly text: string;
  json(...path: readonly Step[]): unknown;
  header(name: string): string | undefined;
  cookie(name: string): string | undefined;
  match(pattern: string, flags: string, group: number): string | undefined;
}

/* shared */ interface Sender<Names> {
  readonly session: Session<Names>;
  /** The value of a variable, values inside it put in. */
  variable(name: string): string;
  send<Result>(call: Call<Names>, options?: CallOptions): Promise<Result>;
}

/* shared */ function openSession<Names extends object>(start: Partial<Record<Scope, Names>>): Session<Names> {
  const order = ["local", "environment", "collection", "globals"] as const;
  const scopes = Object.fromEntries(
    order.map((scope) => [
      scope,
      new Map(Object.entries<unknown>(start[scope] ?? {}).filter(([, value]) => value !== undefined)),
    ]),
  ) as unknown as Record<Scope, Map<string, string>>;
  return {
    get: (name, scope) => {
      const holder = scope ?? order.find((one) => scopes[one].has(name));
      return holder === undefined ? undefined : scopes[holder].get(name);
    },
    set: (name, value, scope = "environment") => void scopes[scope].set(name, value),
    unset: (name, scope = "environment") => void scopes[scope].delete(name),
    clear: (scope) => scopes[scope].clear(),
    all: (scope = "environment") => Object.fromEntries(scopes[scope]) as unknown as Names,
  };
}

/* shared */ function connect<Names>(
  session: Session<Names>,
  {
    fetch: custom,
    headers: common,
    baseUrls = {},
  }: Connection<Names> & { readonly baseUrls?: Readonly<Record<string, string | undefined>> },
): Sender<Names> {
  const variable = (name: string): string => valueOf(name, (one) => session.get(one as keyof Names & string));
  const store: Script<Names>["store"] = (name, value, scope) => {
    if (value !== undefined) session.set(name, String(value), scope);
  };
  return {
    session,
    variable,
    async send<Result>(call: Call<Names>, options: CallOptions = {}): Promise<Result> {
      call.before?.({ session, store });
      const url = urlOf(call, baseUrls);
      const { body, type } = bodyOf(call);
      const init: RequestInit = {
        method: settle(call.method),
        headers: headersOf(call, type, [common, options.headers]),
      };
      if (body !== undefined) init.body = body;
      if (call.redirect !== undefined) init.redirect = call.redirect;
      if (options.signal !== undefined) init.signal = options.signal;
      const received = await (custom ?? fetch)(url, init);
      const { response, text } = await read(received);
      call.after?.({ ...answerOf(received, text), session, store });
      if (received.status >= 400) throw new ApiError(call.name, response);
      return response as Result;
    },
  };
}

function settle(text: Lazy): string {
  return typeof text === "string" ? text : text();
}

const dynamic: Readonly<Record<string, () => string>> = {
  $guid: () => crypto.randomUUID(),
  $randomUUID: () => crypto.randomUUID(),
  $timestamp: () => String(Math.floor(Date.now() / 1000)),
  $isoTimestamp: () => new Date().toISOString(),
  $randomInt: () => String(Math.floor(Math.random() * 1001)),
};

/** Values may hold further variables, which Postman puts in up to 19 rounds deep. */
function valueOf(name: string, lookup: (name: string) => string | undefined): string {
  const find = (one: string): string | undefined =>
    lookup(one) ?? (Object.hasOwn(dynamic, one) ? dynamic[one]?.() : undefined);
  let value = find(name);
  if (value === undefined) throw new Error(`The variable ${JSON.stringify(name)} has no value: set it in the session.`);
  for (let round = 0; round < 19 && value.includes("{{") && value.length < 1_000_000; round += 1)
    value = value.replace(/\{\{([^{}]*)\}\}/g, (whole, inner: string) => find(inner) ?? whole);
  return value;
}

function urlOf<Names>(call: Call<Names>, baseUrls: Readonly<Record<string, string | undefined>>): string {
  const written = settle(call.origin).trim();
  const given = Object.hasOwn(baseUrls, written) ? baseUrls[written]?.replace(/\/$/, "") : undefined;
  const origin = given ?? (/^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `http://${written}`);
  const path = call.path === undefined ? "" : pathOf(call.path);
  const query = call.query === undefined ? undefined : queryOf(call.query);
  const base = encode(origin + path, /[ "<>`{}]/g);
  return query === undefined ? base : `${base}?${query}`;
}

function pathOf(path: NonNullable<Call<unknown>["path"]>): string {
  if (typeof path === "string" || typeof path === "function") return settle(path);
  return path.map((part) => (typeof part === "object" ? segmentOf(part) : settle(part))).join("");
}

function segmentOf([given, otherwise]: readonly [given: Scalar | undefined, otherwise: Lazy]): string {
  if (given === undefined) return settle(otherwise);
  const segment = String(given);
  if (/^\.{1,2}$/.test(segment)) throw new TypeError(`${JSON.stringify(segment)} cannot be sent as a part of a path`);
  return encodeData(segment);
}

function queryOf(entries: readonly Entry[]): string | undefined {
  const pairs = entries.flatMap(([name, given, otherwise]): readonly string[] => {
    const key = encode(settle(name), /[ "'<>]/g);
    if (given !== undefined) return listOf(given).map((value) => `${key}=${encodeData(String(value))}`);
    if (otherwise === undefined) return [];
    return [otherwise === null ? key : `${key}=${encode(settle(otherwise), /[ "'<>]/g)}`];
  });
  return pairs.length === 0 && entries.length > 0 ? undefined : pairs.join("&");
}

function listOf<Value>(given: Given<Value>): readonly Value[] {
  if (given === null || given === undefined) return [];
  return Array.isArray(given) ? (given as readonly Value[]) : [given as Value];
}

/** Percent-encodes as Postman does: what is encoded already stays. */
function encode(text: string, special: RegExp): string {
  return text
    .replace(/%(?![0-9a-f]{2})/gi, "%25")
    .replace(special, encodeURIComponent)
    .replaceAll("'", special.source.includes("'") ? "%27" : "'")
    .replace(/[^\x21-\x7e]+/g, encodeData);
}

/** Half a surrogate pair has no UTF-8. */
function encodeData(text: string): string {
  return encodeURIComponent(
    text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd"),
  );
}

/** Names and values with the collection's in place of what is not given. */
function pairsOf(entries: readonly Entry[]): readonly (readonly [name: string, value: string])[] {
  return entries.flatMap(([name, given, otherwise]) => {
    const values = given === undefined ? (otherwise === undefined ? [] : [settle(otherwise ?? "")]) : listOf(given);
    return values.map((value) => [settle(name), String(value)] as const);
  });
}

function headersOf<Names>(
  call: Call<Names>,
  type: string | undefined,
  more: readonly (Readonly<Record<string, string>> | undefined)[],
): Headers {
  const headers = new Headers();
  for (const [name, value] of pairsOf(call.headers ?? [])) headers.append(name, value);
  if (call.basic !== undefined) headers.set("Authorization", `Basic ${base64(call.basic.map(settle).join(":"))}`);
  // Postman sends no header for an empty token.
  const token = call.bearer === undefined ? "" : settle(call.bearer);
  if (token !== "") headers.set("Authorization", `Bearer ${token}`);
  if (type !== undefined) headers.set("Content-Type", type);
  for (const record of more) for (const [name, value] of Object.entries(record ?? {})) headers.set(name, value);
  return headers;
}

function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (octet) => String.fromCharCode(octet)).join(""));
}

/** Spelled alike by compilers that know of what a Uint8Array is made and those that do not. */
type Bytes = ReturnType<InstanceType<typeof TextEncoder>["encode"]>;

interface Content {
  readonly body: Bytes | Blob | undefined;
  readonly type: string | undefined;
}

function bodyOf<Names>(call: Call<Names>): Content {
  const type = typeof call.contentType === "object" ? undefined : call.contentType && settle(call.contentType);
  if (call.multipart !== undefined) return multipartOf(call.multipart);
  if (call.form !== undefined) {
    const form = new URLSearchParams(pairsOf(call.form).map(([name, value]): [string, string] => [name, value]));
    return { body: bytesOf(form.toString()), type };
  }
  const text = textOf(call);
  if (text !== undefined) return { body: bytesOf(text), type };
  // As bytes, since a Blob would bring a type of its own.
  return call.file === undefined
    ? { body: undefined, type: undefined }
    : { body: call.file.slice(0, call.file.size, ""), type };
}

function textOf<Names>({ json, text }: Call<Names>): string | undefined {
  if (json !== undefined) return JSON.stringify(givenOr(json[0], json[1]));
  if (text === undefined) return undefined;
  const value = givenOr(text[0], () => settle(text[1]));
  return typeof value === "string" ? value : JSON.stringify(value);
}

function givenOr(given: unknown, otherwise: () => unknown): unknown {
  if (typeof given === "function") return (given as (sample: unknown) => unknown)(otherwise());
  return given === undefined ? otherwise() : given;
}

function bytesOf(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** Written by hand: FormData would change line breaks, and gives no type to a text and no empty name to a file (RFC 7578). */
function multipartOf(parts: readonly Part[]): Content {
  const boundary = `----${crypto.randomUUID()}`;
  const pieces = parts.flatMap((part) =>
    contentsOf(part).flatMap(({ content, fileName }) => [headOf(part, fileName, boundary), content, "\r\n"]),
  );
  const body = new Blob([...pieces, `--${boundary}--\r\n`]);
  return { body, type: `multipart/form-data; boundary=${boundary}` };
}

interface PartContent {
  readonly content: string | Blob;
  readonly fileName?: string;
}

function contentsOf(part: Part): readonly PartContent[] {
  if (part.fileName === undefined) {
    const texts = part.text === undefined ? [settle(part.otherwise ?? "")] : listOf(part.text);
    return part.text === undefined && part.otherwise === undefined
      ? []
      : texts.map((text) => ({ content: String(text) }));
  }
  const fileName = settle(part.fileName);
  if (part.file === undefined && fileName !== "")
    throw new TypeError(`The file ${JSON.stringify(settle(part.name))} has to be given.`);
  if (part.file === undefined) return [{ content: "", fileName }];
  return listOf(part.file).map((file) => ({
    content: file,
    fileName: "name" in file && typeof file.name === "string" ? file.name : fileName,
  }));
}

function headOf(part: Part, fileName: string | undefined, boundary: string): string {
  const file = fileName === undefined ? "" : `; filename="${quote(fileName)}"`;
  const type = part.type === undefined ? "" : `\r\nContent-Type: ${settle(part.type).replace(/[\r\n]+/g, " ")}`;
  return `--${boundary}\r\nContent-Disposition: form-data; name="${quote(settle(part.name))}"${file}${type}\r\n\r\n`;
}

/** As browsers write names. */
function quote(name: string): string {
  return name.replaceAll("\n", "%0A").replaceAll("\r", "%0D").replaceAll('"', "%22");
}

async function read(received: Response): Promise<{ readonly response: ApiResponse; readonly text: string }> {
  const { status, headers } = received;
  const type = headers.get("Content-Type") ?? "";
  const blob = await received.blob();
  const isText = type === "" || /json|text|xml|html|javascript|x-www-form-urlencoded/i.test(type);
  const text = isText && blob.size > 0 ? await blob.text() : "";
  if (blob.size === 0) return { response: { status, headers, body: undefined }, text };
  return { response: { status, headers, body: isText ? parse(text, type) : blob }, text };
}

function parse(text: string, type: string): unknown {
  if (!/json/i.test(type) && !/^\s*[[{]/.test(text)) return text;
  return jsonOf(text) ?? (text.trim() === "null" ? null : text);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The answer as the collection's scripts see it. */
function answerOf({ status, headers, url }: Response, text: string): Omit<Answer<unknown>, "session" | "store"> {
  return {
    status,
    url,
    text,
    json: (...path) => path.reduce(stepInto, jsonOf(text)),
    header: (name) => headers.get(name) ?? undefined,
    cookie: (name) => {
      const cookies = headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0] ?? "");
      const own = cookies.filter((cookie) => cookie.startsWith(`${name}=`));
      return own.at(-1)?.slice(name.length + 1);
    },
    match: (pattern, flags, group) => {
      try {
        return new RegExp(pattern, flags).exec(text)?.[group];
      } catch {
        // A pattern that this engine does not know: the answer is there all the same.
        return undefined;
      }
    },
  };
}

function stepInto(value: unknown, step: Step): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  if (typeof step === "object") {
    if (!Array.isArray(value)) return undefined;
    return value.find((item) => step.member.reduce<unknown>(stepInto, item) === step.equals);
  }
  if (typeof step === "number") return Array.isArray(value) ? value.at(step) : undefined;
  if (step === "length" && Array.isArray(value)) return value.length;
  return Object.hasOwn(value, step) ? (value as Readonly<Record<string, unknown>>)[step] : undefined;
}
