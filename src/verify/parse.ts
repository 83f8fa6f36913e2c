// Snippets that nothing here can run are at least parsed, by a tree-sitter grammar from npm.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type * as TreeSitterModule from 'web-tree-sitter';
import type { Language, Node, Parser, TreeCursor } from 'web-tree-sitter';

type TreeSitter = typeof TreeSitterModule;

export type Parsed =
  | {
      readonly kind: 'parsed';
      /** For each source, '' or where it is first broken, e.g. `3:17: unexpected "]"`. */
      readonly complaints: readonly string[];
    }
  | { readonly kind: 'missing'; readonly reason: string };

/**
 * Parses the sources by a grammar, given as `package/path/to/grammar.wasm`. Neither grammar nor parser has to be
 * installed with postwright: what is absent or does not load is the reason of `missing`. Lines and columns count from 1, columns in
 * UTF-16 code units.
 */
export async function parseSnippets(grammar: string, sources: readonly string[]): Promise<Parsed> {
  const loadParsers = await loadGrammar(grammar);
  if (typeof loadParsers === 'string') return { kind: 'missing', reason: loadParsers };
  return { kind: 'parsed', complaints: await complaintsOf(sources, loadParsers) };
}

/**
 * A complaint of a parser with a past is not believed: one that has parsed nothing is asked, too. Where that has none, the past
 * is what misled the first, and costs more than a new parser for each of the rest.
 */
async function complaintsOf(
  sources: readonly string[],
  loadParsers: () => Promise<Parsers>,
): Promise<readonly string[]> {
  const parserFor = await loadParsers();
  const complaints: string[] = [];
  let isMisled = false;
  for (const source of sources) {
    const isFine: boolean = !isMisled && complaintBy(parserFor(), source) === '';
    const complaint: string = isFine ? '' : complaintBy((await loadParsers())(), source);
    isMisled ||= !isFine && complaint === '';
    complaints.push(complaint);
  }
  return complaints;
}

/** Makes parsers for one language. */
type Parsers = () => Parser;

/** Makes `Parsers` that share no memory, but what the grammar is compiled to; else the reason why there are none. */
async function loadGrammar(grammar: string): Promise<(() => Promise<Parsers>) | string> {
  if (loadAnew() === undefined) return 'the npm package web-tree-sitter is not installed';
  const file = findFile(grammar);
  if (file === undefined) return `there is no grammar ${grammar} (npm package ${packageOf(grammar)})`;
  try {
    const compiled = await WebAssembly.compile(await readFile(file));
    const load = (): Promise<Parsers> => instantiate(compiled);
    // One that compiles may still not be made for this tree-sitter.
    await load();
    return load;
  } catch (error) {
    return `the grammar ${grammar} does not load: ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function instantiate(compiled: WebAssembly.Module): Promise<Parsers> {
  const treeSitter = loadAnew();
  if (treeSitter === undefined) throw new Error('web-tree-sitter is gone');
  await treeSitter.Parser.init();
  const language: Language = treeSitter.Language.loadSync(compiled);
  return () => new treeSitter.Parser().setLanguage(language);
}

/**
 * tree-sitter with memory of its own that nobody has used yet. The scanner of Swift reads what it never wrote: from the second
 * text on it may take a raw string or an `#if` for something else.
 */
function loadAnew(): TreeSitter | undefined {
  const require = createRequire(import.meta.url);
  const id = findFile('web-tree-sitter');
  if (id === undefined) return undefined;
  delete require.cache[id];
  try {
    return require(id) as TreeSitter;
  } finally {
    delete require.cache[id];
  }
}

function findFile(grammar: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(grammar);
  } catch {
    return undefined;
  }
}

function packageOf(path: string): string {
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
}

function complaintBy(parser: Parser, source: string): string {
  const tree = parser.parse(source);
  try {
    if (tree?.rootNode.hasError === false) return '';
    const broken = tree === null ? undefined : firstBroken(tree.walk());
    return broken === undefined ? '1:1: cannot be parsed' : describe(broken, source);
  } finally {
    tree?.delete();
    parser.delete();
  }
}

/** In the order of the text; only branches that hold an error are entered. */
function firstBroken(cursor: TreeCursor): Node | undefined {
  for (;;) {
    const node = cursor.currentNode;
    if (node.isError || node.isMissing) return node;
    if (node.hasError && cursor.gotoFirstChild()) continue;
    while (!cursor.gotoNextSibling()) if (!cursor.gotoParent()) return undefined;
  }
}

function describe(node: Node, source: string): string {
  const { row, column } = node.startPosition;
  const [line = ''] = source.slice(node.startIndex, node.endIndex).split('\n', 1);
  const text = line.length > 40 ? `${line.slice(0, 40)}…` : line;
  return `${row + 1}:${column + 1}: ${node.isMissing ? `missing ${node.type}` : `unexpected ${JSON.stringify(text)}`}`;
}
