// What a function returns and throws, by status, from the saved examples.
import type { Example, Request } from '../../model/request.ts';
import { literalOf } from '../../model/text.ts';
import type { ResponseType } from '../view/response-types.ts';
import { printType, type TypeBook } from './types.ts';

export interface Answers {
  /** What the promise is of. */
  readonly type: string;
  /** Types of the bodies of errors. */
  readonly errors: readonly { readonly status: number; readonly type: string }[];
  readonly declared: readonly ResponseType[];
}

interface Asked {
  readonly request: Request;
  readonly typeName: string;
}

interface AnswersContext {
  readonly types: TypeBook;
  readonly scope: string;
}

export function answersOf({ request, typeName }: Asked, context: AnswersContext): Answers {
  const isHead = literalOf(request.method) === 'HEAD';
  const byStatus = groupByStatus(request.examples);
  const statuses = [...byStatus.keys()].filter((status) => status >= 200 && status <= 599).toSorted((a, b) => a - b);
  const successes = statuses.filter((status) => status < 400);
  const declared: ResponseType[] = [];
  const typeOf = (status: number, name: string): string => {
    if (isHead) return 'undefined';
    const body = bodyType(byStatus.get(status) ?? [], name, context);
    declared.push(...body.declared);
    return body.type;
  };
  const responses = successes.map((status) => {
    const name = `${typeName}Response${successes.length === 1 ? '' : status}`;
    return `ApiResponse<${status}, ${typeOf(status, name)}>`;
  });
  const errors = statuses
    .filter((status) => status >= 400)
    .map((status) => ({ status, type: typeOf(status, `${typeName}Error${status}`) }));
  return { type: responses.length === 0 ? 'ApiResponse' : responses.join(' | '), errors, declared };
}

function groupByStatus(examples: readonly Example[]): ReadonlyMap<number, readonly Example[]> {
  const groups = new Map<number, Example[]>();
  for (const example of examples) {
    const group = groups.get(example.status);
    if (group === undefined) groups.set(example.status, [example]);
    else group.push(example);
  }
  return groups;
}

interface BodyType {
  readonly type: string;
  readonly declared: readonly ResponseType[];
}

/** As the client reads a body: JSON, other text, a Blob, or nothing. */
function bodyType(examples: readonly Example[], name: string, { types, scope }: AnswersContext): BodyType {
  const filled = examples.filter(({ body }) => body !== '');
  if (filled.length === 0) return { type: emptyType(examples), declared: [] };
  const blobs = filled.filter(isBinary);
  if (blobs.length > 0) return { type: blobs.length === filled.length ? 'Blob' : 'unknown', declared: [] };
  const { root, declared } = types.infer(filled.map(valueOf), name, scope);
  return { type: printType(root), declared };
}

/** Examples are often saved without their body, but these statuses have none (RFC 9110, 15.3.5, 15.3.6, 15.4.5). */
function emptyType(examples: readonly Example[]): string {
  return examples.every(({ status }) => status === 204 || status === 205 || status === 304) ? 'undefined' : 'unknown';
}

const textPattern = /json|text|xml|html|javascript|x-www-form-urlencoded/i;

function isBinary(example: Example): boolean {
  const type = contentTypeOf(example);
  return type !== '' && !textPattern.test(type);
}

/** What the client makes of the text. */
function valueOf(example: Example): unknown {
  const { body } = example;
  if (!/json/i.test(contentTypeOf(example)) && !/^\s*[[{]/.test(body)) return body;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}

function contentTypeOf({ headers }: Example): string {
  return headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
}
