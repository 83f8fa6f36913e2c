// Where a request goes: an origin that can be replaced, and a path with parameters in it.
import type { Request } from '../../model/request.ts';
import { joinTexts, literalOf, type Part, type Text } from '../../model/text.ts';
import { defaultOf, keyOf, memberAccess, type Parameter } from './fields.ts';
import { indent, type Writer } from './writer.ts';

export interface Address {
  /** Scheme and host, or whatever stands before the path. */
  readonly origin: Text;
  readonly path: Text;
}

/** Cuts a URL without query behind its authority. */
export function splitAddress(base: Text): Address {
  const units = base.flatMap((part): readonly Part[] => (typeof part === 'string' ? part.split('') : [part]));
  const first = units.indexOf('/');
  const isScheme = units[first - 1] === ':' && units[first + 1] === '/';
  const slash = units.indexOf('/', isScheme ? first + 2 : first);
  const end = first === -1 || slash === -1 ? units.length : slash;
  return { origin: joinTexts(units.slice(0, end)), path: joinTexts(units.slice(end)) };
}

export interface PathCode {
  readonly parameters: readonly Parameter[];
  /** The member of the call, of one or more lines; none where there is no path. */
  readonly lines: readonly string[];
}

/** The path with what can be given in the place of its variables. */
export function pathCode(path: Text, request: Request, writer: Writer): PathCode {
  if (path.length === 0) return { parameters: [], lines: [] };
  const literal = literalOf(path);
  if (literal !== undefined) return { parameters: [], lines: [`path: ${writer.literal(literal)},`] };
  const parameters = new Map<string, Parameter>();
  const pieces = path.map((part) => {
    if (typeof part === 'string') return writer.literal(part);
    const { key, otherwise, ...parameter } = describe(part.variable, request);
    if (key === undefined) return writer.lazy(otherwise);
    if (!parameters.has(key)) parameters.set(key, { key, type: 'string | number', ...parameter });
    return `[path?.${memberAccess(key, writer)}, ${writer.lazy(otherwise)}]`;
  });
  return { parameters: [...parameters.values()], lines: pathLines(pieces) };
}

const longestLine = 100;

function pathLines(pieces: readonly string[]): readonly string[] {
  const line = `path: [${pieces.join(', ')}],`;
  return line.length <= longestLine
    ? [line]
    : [
        'path: [',
        ...indent(
          1,
          pieces.map((piece) => `${piece},`),
        ),
        '],',
      ];
}

interface Described extends Omit<Parameter, 'key' | 'type'> {
  readonly key: string | undefined;
  readonly otherwise: Text;
}

/** A `:name` of the path has a value of its own in the collection; a `{{variable}}` has the session's. */
function describe(variable: string, request: Request): Described {
  const name = variable.startsWith(':') ? variable.slice(1) : undefined;
  const found = request.url.pathVariables.find((one) => keyOf(one.name) === name && name !== undefined);
  if (found === undefined) {
    const otherwise: Text = [{ variable }];
    return { key: keyOf([variable]), otherwise, isRequired: false, doc: [defaultOf(otherwise)] };
  }
  const value = found.value ?? [];
  const isRequired = value.length === 0;
  const otherwise: Text = isRequired ? [`:${name ?? ''}`] : value;
  return { key: name, otherwise, isRequired, doc: [found.description, isRequired ? '' : defaultOf(value)] };
}
