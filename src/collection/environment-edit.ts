// Changes single variables in the text of an environment file and leaves every other byte alone.
import { applyEdits, type Edit, findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';

/** `path` leads to the list of variables. Values are changed one after the other, so that edits never overlap. */
export function editValues(
  text: string,
  path: readonly string[],
  changes: ReadonlyMap<string, string | undefined>,
): string {
  let current = text;
  for (const [name, value] of changes)
    current = applyEdits(current, [...editVariable(listIn(current, path), { text: current, name, value })]);
  return current;
}

interface Change {
  readonly text: string;
  readonly name: string;
  readonly value: string | undefined;
}

function listIn(text: string, path: readonly string[]): Node {
  const tree = parseTree(text);
  const list = tree === undefined ? undefined : findNodeAtLocation(tree, [...path]);
  if (list === undefined) throw new Error('the list of variables is gone');
  return list;
}

function editVariable(list: Node, change: Change): readonly Edit[] {
  const entries = list.children ?? [];
  const named = entries.filter((entry) => valueOf(entry, 'key') === change.name);
  if (change.value === undefined) return named.length === 0 ? [] : removeEntries(list, named);
  // Of several entries Postman uses the last that is not disabled.
  const used = named.findLast(isOn) ?? named.at(-1);
  return used === undefined ? [addEntry(list, change)] : [...setValue(used, change), ...switchOn(used)];
}

function isOn(entry: Node): boolean {
  return valueOf(entry, 'enabled') !== false && valueOf(entry, 'disabled') !== true;
}

/** A variable that a script set is there; in an entry that is switched off its value would be lost. */
function switchOn(entry: Node): readonly Edit[] {
  return [
    ...[nodeOf(entry, 'enabled')].filter((node) => node?.value === false).map((node) => [node, 'true'] as const),
    ...[nodeOf(entry, 'disabled')].filter((node) => node?.value === true).map((node) => [node, 'false'] as const),
  ].flatMap(([node, content]) => (node === undefined ? [] : [{ offset: node.offset, length: node.length, content }]));
}

function nodeOf(entry: Node, key: string): Node | undefined {
  return entry.children?.findLast((property) => property.children?.[0]?.value === key)?.children?.[1];
}

function valueOf(entry: Node, key: string): unknown {
  return nodeOf(entry, key)?.value;
}

function setValue(entry: Node, { text, value }: Change): readonly Edit[] {
  const node = nodeOf(entry, 'value');
  if (node !== undefined)
    return node.value === value ? [] : [{ offset: node.offset, length: node.length, content: JSON.stringify(value) }];
  const [key] = entry.children ?? [];
  if (key === undefined) return [];
  // Right before the first property, spaced as that one is.
  const space = text.slice(entry.offset + 1, key.offset);
  return [
    { offset: key.offset, length: 0, content: `"value"${colonOf(entry, text)}${JSON.stringify(value)},${space}` },
  ];
}

/** The colon with the space that this file puts around it. */
function colonOf(entry: Node, text: string): string {
  const [key, value] = entry.children?.[0]?.children ?? [];
  return key === undefined || value === undefined ? ': ' : text.slice(endOf(key), value.offset);
}

function endOf(node: Node): number {
  return node.offset + node.length;
}

/** Each entry goes with the comma that it no longer needs. */
function removeEntries(list: Node, removed: readonly Node[]): readonly Edit[] {
  const entries = list.children ?? [];
  const kept = entries.filter((entry) => !removed.includes(entry));
  if (kept.length === 0) return [{ offset: list.offset + 1, length: list.length - 2, content: '' }];
  return removed.map((entry) => {
    const index = entries.indexOf(entry);
    const before = entries[index - 1];
    const isLeading = entries.slice(0, index).every((one) => removed.includes(one));
    const next = entries[index + 1];
    if (isLeading && next !== undefined)
      return { offset: entry.offset, length: next.offset - entry.offset, content: '' };
    const start = before === undefined ? entry.offset : endOf(before);
    return { offset: start, length: endOf(entry) - start, content: '' };
  });
}

/** At the end of the list, written and spaced as the entry before it is. */
function addEntry(list: Node, { text, name, value }: Change): Edit {
  const entries = list.children ?? [];
  const last = entries.at(-1);
  const properties = { key: name, value, enabled: true };
  if (last === undefined) return addFirst(list, text, properties);
  const previous = entries.at(-2);
  const gap =
    previous === undefined ? `,${text.slice(list.offset + 1, last.offset)}` : text.slice(endOf(previous), last.offset);
  return { offset: endOf(last), length: 0, content: gap + printLike(last, text, properties) };
}

type Properties = Readonly<Record<string, unknown>>;

function printLike(model: Node, text: string, properties: Properties): string {
  const [first, second] = model.children ?? [];
  const final = model.children?.at(-1);
  if (first === undefined || final === undefined) return JSON.stringify(properties);
  const open = text.slice(model.offset + 1, first.offset);
  const between = second === undefined ? `,${open}` : text.slice(endOf(first), second.offset);
  const close = text.slice(endOf(final), endOf(model) - 1);
  const colon = colonOf(model, text);
  const members = Object.entries(properties).map(([key, one]) => JSON.stringify(key) + colon + JSON.stringify(one));
  return `{${open}${members.join(between)}${close}}`;
}

/** Into an empty list: on lines of their own where the list's own line is indented, as in any file that is not minified. */
function addFirst(list: Node, text: string, properties: Properties): Edit {
  const line = text.slice(text.lastIndexOf('\n', list.offset) + 1, list.offset);
  const indent = /^[ \t]+/.exec(line)?.[0];
  const compact = JSON.stringify(properties);
  const whole = { offset: list.offset, length: list.length };
  if (indent === undefined) return { ...whole, content: `[${compact}]` };
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const unit = indent.startsWith('\t') ? '\t' : '  ';
  const printed = JSON.stringify([properties], undefined, unit).replaceAll('\n', end + indent);
  return { ...whole, content: printed };
}
