// The body of a request: its type, the collection's own as a default, and how it is handed over.
import type { Json } from '../../model/json.ts';
import { parseJson } from '../../model/json.ts';
import type { Request } from '../../model/request.ts';
import { sourceOf, type Text } from '../../model/text.ts';
import type { WireBody } from '../../model/wire.ts';
import type { ResponseType } from '../view/response-types.ts';
import { formFields, partFields, type Parameter } from './fields.ts';
import { printType, type TypeBook } from './types.ts';
import { indent, type Writer } from './writer.ts';

export interface BodyCode {
  /** Members of the call, each of one or more lines. */
  readonly lines: readonly string[];
  /** Of forms. */
  readonly fields: readonly Parameter[];
  /** The parameter that takes the whole body; undefined where there is none. */
  readonly whole: { readonly type: string; readonly isRequired: boolean; readonly doc: string } | undefined;
  readonly declared: readonly ResponseType[];
}

export interface BodyContext {
  readonly request: Request;
  readonly writer: Writer;
  readonly types: TypeBook;
  readonly typeName: string;
  readonly scope: string;
  /** Of the lines. */
  readonly depth: number;
}

export function bodyCode(body: WireBody, context: BodyContext): BodyCode {
  const { request, writer } = context;
  const type = contentType(body, writer);
  switch (body.kind) {
    case 'none':
      return nothing;
    case 'form': {
      const { parameters, entries } = formFields(body, request, writer);
      return { ...nothing, fields: parameters, lines: [...type, 'form: [', ...indent(1, entries.map(comma)), '],'] };
    }
    case 'multipart': {
      const { parameters, entries } = partFields(body, request, writer);
      return { ...nothing, fields: parameters, lines: ['multipart: [', ...indent(1, entries.map(comma)), '],'] };
    }
    case 'file': {
      const whole = {
        type: 'Blob',
        isRequired: body.path.length > 0,
        doc: `The collection sends ${sourceOf(body.path)}.`,
      };
      return { ...nothing, whole, lines: [...type, 'file: body,'] };
    }
    case 'text':
      return textCode(body, type, context);
  }
}

const nothing: BodyCode = { lines: [], fields: [], whole: undefined, declared: [] };

function contentType(body: WireBody, writer: Writer): readonly string[] {
  if (body.kind === 'none' || body.kind === 'multipart') return [];
  return [`contentType: ${body.contentType === undefined ? 'null' : writer.lazy(body.contentType)},`];
}

function textCode(
  body: Extract<WireBody, { kind: 'text' }>,
  type: readonly string[],
  { writer, types, typeName, scope, depth }: BodyContext,
): BodyCode {
  const tree = body.json ?? parseJson(body.text);
  const { printer } = writer;
  if (tree === undefined) return textOnly(body.text, type, writer);
  const { root, declared } = types.infer([sampleOf(tree)], `${typeName} body`, scope);
  const inferred = printType(root);
  const isJson = /json/i.test(sourceOf(body.contentType ?? []));
  if (body.json === undefined || !isJson || !printer.canPrintJson(body.json)) {
    // As text: a literal would be spelled otherwise, or nobody says that spelling does not matter.
    const lines = [...type, `text: [body, ${writer.lazy(body.text)}],`];
    const either = inferred === 'string' ? inferred : `${inferred} | string`;
    return { ...nothing, lines, declared, whole: whole(either, 'string') };
  }
  const json = printer.printJson(body.json, depth);
  const lines = [...type, `json: [body, () => ${json.startsWith('{') ? `(${json})` : json}],`];
  return { ...nothing, lines, declared, whole: whole(inferred, inferred) };
}

function textOnly(text: Text, type: readonly string[], writer: Writer): BodyCode {
  return { ...nothing, lines: [...type, `text: [body, ${writer.lazy(text)}],`], whole: whole('string', 'string') };
}

function whole(type: string, sample: string): NonNullable<BodyCode['whole']> {
  const doc = "In place of the collection's body, or a function that makes it of that.";
  return { type: `${type} | ((sample: ${sample}) => ${type})`, isRequired: false, doc };
}

/** A value of the same type; a symbol, which is of no type that JSON has, for a variable that may be anything. */
function sampleOf(json: Json): unknown {
  switch (json.type) {
    case 'null':
      return null;
    case 'boolean':
      return json.value;
    case 'number':
      return 0;
    case 'string':
      return '';
    case 'variable':
      return Symbol.for(json.name);
    case 'array':
      return json.items.map(sampleOf);
    case 'object':
      return Object.fromEntries(json.members.map(([key, value]) => [sourceOf(key), sampleOf(value)]));
  }
}

export function comma(line: string): string {
  return `${line},`;
}
