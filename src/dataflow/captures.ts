// The names under which a script stores values, read from its syntax tree; scripts are never executed here.
import type { Expression, Node, PrivateIdentifier, SpreadElement, Super } from 'acorn';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';

export type CaptureScope = 'environment' | 'globals' | 'collection' | 'local';

export interface Capture {
  readonly name: string;
  readonly scope: CaptureScope;
}

/** Callee as written → what its first argument names. Postman sandbox API, and the older `postman.` object. */
const setters: ReadonlyMap<string, CaptureScope> = new Map([
  ['pm.environment.set', 'environment'],
  ['pm.globals.set', 'globals'],
  ['pm.collectionVariables.set', 'collection'],
  ['pm.variables.set', 'local'],
  ['postman.setEnvironmentVariable', 'environment'],
  ['postman.setGlobalVariable', 'globals'],
]);

/**
 * What a script stores under a literal name, wherever in it: branches and callbacks count. In order, each once.
 *
 * @returns undefined where the source is no JavaScript
 */
export function capturesOf(source: string): readonly Capture[] | undefined {
  const program = parseScript(source);
  if (program === undefined) return undefined;
  const captures = new Map<string, Capture>();
  simple(program, {
    CallExpression(node) {
      const scope = setters.get(pathOf(node.callee));
      const name = literalOf(node.arguments[0]);
      if (scope !== undefined && name !== undefined) captures.set(`${scope}:${name}`, { name, scope });
    },
  });
  return [...captures.values()];
}

/** As the sandbox runs it: a function body in which `return` and `await` are allowed. */
function parseScript(source: string): Node | undefined {
  try {
    return parse(source, {
      ecmaVersion: 'latest',
      sourceType: 'script',
      allowReturnOutsideFunction: true,
      allowAwaitOutsideFunction: true,
      allowHashBang: false,
    });
  } catch {
    return undefined;
  }
}

/** `pm.environment.set` for that member expression, also with `?.` or `['set']`; '' for anything else. */
function pathOf(node: Expression | Super | PrivateIdentifier): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'ChainExpression') return pathOf(node.expression);
  if (node.type !== 'MemberExpression') return '';
  const property = node.computed ? (literalOf(node.property) ?? '') : pathOf(node.property);
  return `${pathOf(node.object)}.${property}`;
}

function literalOf(node: Expression | SpreadElement | PrivateIdentifier | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type !== 'TemplateLiteral' || node.expressions.length > 0) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}
