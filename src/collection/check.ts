// Checks the structure on the raw tree, before Postman's SDK sees it: the SDK accepts anything and says nothing.
import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import { checkRequest } from './check-request.ts';
import { checkAuth, checkShape, inside, type Reporter, type Where } from './check-shape.ts';
import type { Document } from './document.ts';
import type { Places } from './places.ts';
import { isRecord, nameOf, plainText, quote, type Raw, shapeOf } from './raw.ts';

/** Pages of the docs overflow the stack from about 400 levels on, newman from about 1,000 on. */
const folderLimit = 200;

interface CheckOptions {
  readonly places: Places;
  readonly locate: (pointer: string, trail?: readonly string[]) => Location;
}

/** All structural problems of a collection or single item, in file order. */
export function checkStructure(document: Document, { places, locate }: CheckOptions): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const note =
    (severity: Diagnostic['severity']) =>
    (code: Code, message: string, { pointer, trail }: Where): void => {
      found.push({ code, severity, message, at: locate(pointer, trail) });
    };
  const reporter = { places, error: note('error'), warn: note('warning') };
  if (document.kind === 'item') checkItem(document.root, { pointer: places.root, trail: [] }, reporter);
  else checkRoot(document.root, reporter);
  return found;
}

function checkRoot(root: Raw, reporter: Reporter): void {
  const where = { pointer: reporter.places.root, trail: [] };
  checkSchema(root['info'], reporter);
  checkCommon(root, where, reporter);
  checkAuth(root['auth'], { pointer: reporter.places.inside(where.pointer, 'auth'), trail: [] }, reporter);
  checkVariables(root['variable'], reporter);
  if (!Array.isArray(root['item'])) {
    const message = `the collection needs an "item" list, and has ${describe(root['item'])}`;
    reporter.error('collection/wrong-shape', message, where);
    return;
  }
  if (checkItems(root['item'], where, reporter) === 0) {
    reporter.error('collection/empty', 'the collection has no requests', inside(where, 'item', reporter));
  }
}

function describe(value: unknown): string {
  return value === undefined ? 'none' : shapeOf(value);
}

/** v2.0 and v2.1; a later 2.x is likely readable, another major version is not what it seems to be. */
function checkSchema(info: unknown, reporter: Reporter): void {
  const schema = isRecord(info) ? info['schema'] : undefined;
  if (schema === undefined || schema === null || schema === '') return;
  const where = { pointer: reporter.places.inside(reporter.places.root, 'info', 'schema'), trail: [] };
  const text = plainText(schema);
  const version = /\/v(\d+)\.(\d+)(\.\d+)?\//.exec(text);
  if (version?.[1] === '2' && (version[2] === '0' || version[2] === '1')) return;
  const message = `${quote(text)} is not the schema of a v2.0 or v2.1 collection`;
  if (version === null || version[1] === '2') reporter.warn('collection/unknown-schema', message, where);
  else reporter.error('collection/unknown-schema', message, where);
}

/** Checks a list of items, folders included; gives the number of requests. */
function checkItems(items: readonly unknown[], parent: Where, reporter: Reporter): number {
  let requests = 0;
  for (const [index, item] of items.entries()) {
    const treePointer = `${parent.pointer}/item/${index}`;
    const pointer = isRecord(item) ? reporter.places.item(item, treePointer) : treePointer;
    requests += checkItem(item, { pointer, trail: parent.trail }, reporter);
  }
  return requests;
}

function checkItem(item: unknown, at: Where, reporter: Reporter): number {
  if (item === null) {
    reporter.error('collection/null-item', 'this item is null', at);
    return 1;
  }
  if (!isRecord(item)) {
    reporter.error('collection/wrong-shape', `an item must be an object, not ${shapeOf(item)}`, at);
    return 1;
  }
  const isFolder = Boolean(item['item']);
  const name = nameOf(item['name'], isFolder ? 'Unnamed folder' : 'Unnamed request');
  const where = { pointer: at.pointer, trail: [...at.trail, name] };
  checkCommon(item, where, reporter);
  if (isFolder) return checkFolder(item, where, reporter);
  if (item['request'] === undefined || item['request'] === null) {
    reporter.error('collection/no-request', `${quote(name)} has neither a "request" nor an "item" list`, where);
    return 1;
  }
  checkShape(item['response'], ['a list', 'an object'], {
    name: 'the list of saved responses',
    where: inside(where, 'response', reporter),
    reporter,
  });
  checkRequest(item['request'], inside(where, 'request', reporter), reporter);
  return 1;
}

function checkFolder(folder: Raw, where: Where, reporter: Reporter): number {
  if (where.trail.length > folderLimit) {
    reporter.error('collection/too-deep', `folders are nested deeper than ${folderLimit} levels`, where);
    return 1;
  }
  checkAuth(folder['auth'], inside(where, 'auth', reporter), reporter);
  if (Array.isArray(folder['item'])) return checkItems(folder['item'], where, reporter);
  const message = `the items of a folder must be a list, not ${shapeOf(folder['item'])}`;
  reporter.error('collection/wrong-shape', message, inside(where, 'item', reporter));
  return 1;
}

function checkCommon(node: Raw, where: Where, reporter: Reporter): void {
  const event = { name: 'the list of events', where: inside(where, 'event', reporter), reporter };
  checkShape(node['event'], ['a list', 'an object'], event);
}

function checkVariables(variables: unknown, reporter: Reporter): void {
  const where = { pointer: reporter.places.inside(reporter.places.root, 'variable'), trail: [] };
  checkShape(variables, ['a list'], { name: 'the list of collection variables', where, reporter });
}
