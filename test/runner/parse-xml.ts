// A strict parser of the XML that has elements, attributes and text only: what is not well-formed throws.

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const name = '[A-Za-z_][\\w.-]*';
const attribute = `\\s+${name}="[^"<]*"`;
// oxlint-disable-next-line no-control-regex
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

export function parseXml(xml: string): XmlElement {
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  if (body === xml || illegal.test(xml)) throw new Error('no declaration, or a character that XML cannot hold');
  const document: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack = [document];
  const token = new RegExp(`<(/?)(${name})((?:${attribute})*)\\s*(/?)>|([^<]+)`, 'gy');
  while (token.lastIndex < body.length) {
    const at = token.lastIndex;
    const match = token.exec(body);
    if (!match) throw new Error(`not well-formed at ${body.slice(at, at + 40)}`);
    take(match, stack);
  }
  const [root] = document.children;
  if (stack.length !== 1 || !root || document.children.length !== 1) throw new Error('not exactly one root element');
  return root;
}

function take([, close, tag = '', attributes = '', empty, text]: RegExpExecArray, stack: Open[]): void {
  const top = stack.at(-1);
  if (!top) throw new Error('an element ends that never began');
  if (text !== undefined) {
    top.text += unescape(text);
  } else if (close) {
    if (top.name !== tag) throw new Error(`</${tag}> closes <${top.name}>`);
    stack.pop();
  } else {
    const element: Open = { name: tag, attributes: attributesOf(attributes), children: [], text: '' };
    top.children.push(element);
    if (!empty) stack.push(element);
  }
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(new RegExp(`\\s+(${name})="([^"<]*)"`, 'g'))];
  const names = pairs.map(([, key]) => key);
  if (new Set(names).size !== names.length) throw new Error('an attribute stands twice');
  // White space that stands raw in an attribute is read as a space (XML 1.0, 3.3.3).
  return Object.fromEntries(pairs.map(([, key, value = '']) => [key, unescape(value.replace(/[\t\n\r]/g, ' '))]));
}

function unescape(text: string): string {
  return text.replace(/&([^;]*;?)/g, (_whole, entity: string) => {
    const code = /^#(\d+);$/.exec(entity)?.[1];
    const legal = code !== undefined && !illegal.test(String.fromCodePoint(Number(code)));
    if (!legal) throw new Error(`bad reference &${entity}`);
    return String.fromCodePoint(Number(code));
  });
}
