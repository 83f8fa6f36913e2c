// What a snippet reads from the environment while it is proven: values that mean there what they mean to newman.
import { resolveRequest, textsOf } from '../../model/resolve.ts';
import type { Snippet } from '../../model/snippet.ts';
import { sourceOf, substitute, variablesIn } from '../../model/text.ts';
import type { WireBody } from '../../model/wire.ts';
import type { Subject } from './subjects.ts';

/**
 * What a snippet's variables are called in the environment, with their values. undefined where it has none, or a value
 * that means something else where Postman puts it in as text (a quote in JSON, a space in a URL), or where two share a name,
 * which the snippet warns about, or one means something to the programs that run it.
 *
 * @param isOwn the collection is one of ours: values can hold anything where clients encode them or take them as they are
 * @param steeredBy names that mean something to the target's programs, as its `verify` has them
 */
export function environmentOf(
  { variables, warnings }: Snippet,
  { request, lookup }: Pick<Subject, 'request' | 'lookup'>,
  { isOwn, steeredBy }: EnvironmentOptions,
): Readonly<Record<string, string>> | undefined {
  const free = isOwn ? freeVariables(request) : none;
  const entries = variables.map(({ name, environmentName }) => {
    const value = sourceOf(substitute([{ variable: name }], lookup));
    const isClear = (free.has(name) ? anyText : plainText).test(value) && !isSteering(environmentName, steeredBy);
    return { environmentName, value, isClear };
  });
  const isClear = warnings.every((warning) => warning.code !== 'snippet/environment-clash');
  if (entries.length === 0 || !isClear || !entries.every((entry) => entry.isClear)) return undefined;
  return Object.fromEntries(entries.map(({ environmentName, value }) => [environmentName, value]));
}

interface EnvironmentOptions {
  readonly isOwn: boolean;
  readonly steeredBy: readonly string[];
}

const none: ReadonlySet<string> = new Set();

/** What decides which program runs, where it writes and whom it asks: a stranger's collection has no say in it. */
const steering = /^(?:PATH|HOME|ENV|IFS|SHELLOPTS|BASH_.*|LD_.*|DYLD_.*|SSL_.*|TMPDIR|XDG_.*|.*_PROXY)$/;

function isSteering(name: string, steeredBy: readonly string[]): boolean {
  const isMeant = (pattern: string): boolean =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
  return steering.test(name) || steeredBy.some(isMeant);
}

const plainText = /^[\w.-]+$/;

/** No environment holds NUL, and some clients write the line breaks of forms in their own way. */
const anyText = /^[^\0\r\n]*$/;

/** Those that stand nowhere but where a client encodes whatever they hold, or takes it as it is. */
function freeVariables(request: Subject['request']): ReadonlySet<string> {
  const wire = resolveRequest(request);
  const tied = new Set(variablesIn(...textsOf({ ...wire, body: withoutFreeTexts(wire.body) })));
  return new Set(variablesIn(...textsOf(wire)).filter((name) => !tied.has(name)));
}

/** Values of forms, and text that is no JSON. */
function withoutFreeTexts(body: WireBody): WireBody {
  switch (body.kind) {
    case 'text':
      return isJson(body) ? body : { ...body, text: [] };
    case 'form':
      return { ...body, fields: body.fields.map((field) => ({ ...field, value: [] })) };
    case 'multipart':
      return { ...body, parts: body.parts.map((part) => (part.kind === 'text' ? { ...part, value: [] } : part)) };
    default:
      return body;
  }
}

function isJson({ contentType = [], json }: Extract<WireBody, { readonly kind: 'text' }>): boolean {
  return json !== undefined || /json/i.test(sourceOf(contentType));
}
