// One request as a function of the client, with the types of what it takes and what comes back.
import type { Request } from '../../model/request.ts';
import { literalOf, sourceOf, type Text } from '../../model/text.ts';
import type { WireAuth, WireRequest } from '../../model/wire.ts';
import type { ResponseType } from '../view/response-types.ts';
import { pathCode, splitAddress } from './address.ts';
import { bodyCode, comma, type BodyCode } from './body.ts';
import { captureLines, storedNames, tellUnknown, type ScriptCaptures } from './captures.ts';
import { headerFields, queryFields, type Fields, type Group, type Parameter } from './fields.ts';
import { answersOf, type Answers } from './answers.ts';
import type { TypeBook } from './types.ts';
import { printTypeDeclarations } from './declarations.ts';
import { deprecated, indent, type Writer } from './writer.ts';

/** A request that the client has a function for. */
export interface Operation {
  readonly request: Request;
  /** Without what `fetch` cannot send; path variables are variables with a colon in front of their names. */
  readonly wire: WireRequest;
  /** What is not sent, in sentences. */
  readonly notes: readonly string[];
  readonly captures: ScriptCaptures;
  /** Of the function. */
  readonly name: string;
  /** From the client's own object on, e.g. `users.createUser`. */
  readonly path: string;
  readonly typeName: string;
}

export interface OperationContext {
  readonly writer: Writer;
  readonly types: TypeBook;
  readonly scope: string;
  /** Of the function. */
  readonly depth: number;
}

export interface OperationCode {
  /** Declarations of types, to stand at the top of the module. */
  readonly types: readonly string[];
  /** The function, as a member of an object. */
  readonly lines: readonly string[];
  readonly errors: Answers['errors'];
}

export function operationCode(operation: Operation, context: OperationContext): OperationCode {
  const { wire, request, typeName, name } = operation;
  const { writer, types, scope, depth } = context;
  const address = splitAddress(wire.url.base);
  const path = pathCode(address.path, request, writer);
  const query = queryFields(wire, request, writer);
  const headers = headerFields(wire, request, writer);
  const body = bodyCode(wire.body, { request, writer, types, typeName, scope, depth: depth + 2 });
  const answers = answersOf(operation, { types, scope });
  const groups = groupsOf({ path, query, headers, body });
  const signature = signatureOf(operation, groups, { types, answers, body });
  const call = [
    `name: ${writer.literal(operation.path)},`,
    `method: ${writer.lazy(wire.method)},`,
    `origin: ${writer.lazy(address.origin)},`,
    ...path.lines,
    ...(wire.url.query === undefined && query.entries.length === 0 ? [] : list('query', query)),
    ...(headers.entries.length === 0 ? [] : list('headers', headers)),
    ...authLines(wire.auth, writer),
    ...body.lines,
    ...(wire.followRedirects ? [] : ['redirect: "manual",']),
    ...captureLines(operation.captures, writer),
  ];
  const lines = [
    ...writer.doc(docOf(operation), depth),
    ...indent(depth, headLines(name, signature.parameters, answers.type)),
    ...indent(depth + 1, ['client.send(', '  {', ...indent(2, call), '  },', '  options,', '),']),
  ];
  const declared: readonly ResponseType[] = [...body.declared, ...answers.declared];
  const parameters = parametersInterface(operation, signature.typeName, { groups, body, writer });
  return { types: [...parameters, ...printTypeDeclarations(declared, writer)], lines, errors: answers.errors };
}

const longestLine = 110;

function headLines(name: string, parameters: readonly string[], result: string): readonly string[] {
  const line = `${name}: (${parameters.join(', ')}): Promise<${result}> =>`;
  if (line.length <= longestLine) return [line];
  return [`${name}: (`, ...indent(1, parameters.map(comma)), `): Promise<${result}> =>`];
}

function list(name: string, { entries }: Fields): readonly string[] {
  return [`${name}: [`, ...indent(1, entries.map(comma)), '],'];
}

function authLines(auth: WireAuth, writer: Writer): readonly string[] {
  if (auth.kind === 'bearer') return [`bearer: ${writer.lazy(auth.token)},`];
  if (auth.kind !== 'basic') return [];
  return [`basic: [${writer.lazy(auth.username)}, ${writer.lazy(auth.password)}],`];
}

type Groups = ReadonlyMap<Group, readonly Parameter[]>;

interface Sources {
  readonly path: { readonly parameters: readonly Parameter[] };
  readonly query: Fields;
  readonly headers: Fields;
  readonly body: BodyCode;
}

function groupsOf({ path, query, headers, body }: Sources): Groups {
  const all: readonly (readonly [Group, readonly Parameter[]])[] = [
    ['path', path.parameters],
    ['query', query.parameters],
    ['headers', headers.parameters],
    ['form', body.fields],
  ];
  return new Map(all.filter(([, parameters]) => parameters.length > 0));
}

interface SignatureContext {
  readonly types: TypeBook;
  readonly answers: Answers;
  readonly body: BodyCode;
}

interface Signature {
  readonly parameters: readonly string[];
  /** '' where the function takes nothing but options. */
  readonly typeName: string;
}

function signatureOf({ typeName }: Operation, groups: Groups, { types, body }: SignatureContext): Signature {
  const members = [...groups.keys(), ...(body.whole === undefined ? [] : ['body'])];
  const options = 'options?: CallOptions';
  if (members.length === 0) return { parameters: [options], typeName: '' };
  const name = types.reserve(`${typeName}Parameters`);
  const isRequired = [...groups.values()].flat().some((one) => one.isRequired) || body.whole?.isRequired === true;
  return { parameters: [`{ ${members.join(', ')} }: ${name}${isRequired ? '' : ' = {}'}`, options], typeName: name };
}

interface InterfaceContext {
  readonly groups: Groups;
  readonly body: BodyCode;
  readonly writer: Writer;
}

function parametersInterface(
  operation: Operation,
  typeName: string,
  { groups, body, writer }: InterfaceContext,
): readonly string[] {
  if (typeName === '') return [];
  const members = [...groups].flatMap(([group, parameters]) => {
    const isRequired = parameters.some((one) => one.isRequired);
    const inner = parameters.flatMap((parameter) => parameterLines(parameter, writer));
    return [`  readonly ${group}${isRequired ? '' : '?'}: {`, ...indent(2, inner), '  };'];
  });
  const { whole } = body;
  const wholeLines =
    whole === undefined
      ? []
      : [
          ...writer.doc([whole.doc], 1),
          `  readonly body${whole.isRequired ? '' : '?'}: ${whole.type}${whole.isRequired ? '' : ' | undefined'};`,
        ];
  const doc = writer.doc(
    [`What \`${operation.path}\` takes. The collection's values stand where nothing is given.`],
    0,
  );
  return [...doc, `export interface ${typeName} {`, ...members, ...wholeLines, '}', ''];
}

function parameterLines({ key, type, isRequired, doc }: Parameter, writer: Writer): readonly string[] {
  const optional = isRequired ? '' : ' | undefined';
  const needsUndefined = !type.startsWith('Given<');
  const line = `readonly ${writer.key(key)}${isRequired ? '' : '?'}: ${type}${needsUndefined ? optional : ''};`;
  return [...writer.doc(doc, 0), line];
}

const deprecatedPattern = /^[\W_]*deprecated\b/i;

function docOf({ request, captures, notes }: Operation): readonly string[] {
  const stored = storedNames(captures);
  const isDeprecated = deprecatedPattern.test(request.name) || deprecatedPattern.test(request.description);
  return [
    request.description.trim() === '' ? request.name : request.description,
    addressLine(request.method, request.url.text),
    stored.length === 0 ? '' : `Stores ${stored.map((name) => `\`${name}\``).join(', ')} in the session.`,
    ...notes,
    ...tellUnknown(captures),
    isDeprecated ? deprecated : '',
  ];
}

function addressLine(method: Text, url: Text): string {
  return `\`${(literalOf(method) ?? sourceOf(method)).replaceAll('`', "'")} ${sourceOf(url).replaceAll('`', "'").replaceAll(/\s+/g, ' ')}\``;
}
