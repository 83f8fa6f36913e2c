// How texts of a collection stay text in Markdown, whoever reads it: CommonMark, MDX, Vue or Python-Markdown.

export interface Dialect {
  /** Text in a paragraph, cell or heading; white space is one space already. */
  readonly text: (text: string) => string;
  /** Text at the beginning of a line, already escaped by `text`. */
  readonly lineStart: (escaped: string) => string;
  /** A piece of code on one line. */
  readonly code: (text: string) => string;
  /** A block of code; ends without a line break. */
  readonly fence: (text: string, language: string) => string;
  /** Where a link leads, before it is escaped; nothing where it must not be one. */
  readonly href: (href: string) => string;
}

/** CommonMark with tables (https://spec.commonmark.org/0.31.2/#backslash-escapes): for people and programs that read the file as it is. */
export const commonMark: Dialect = {
  text: (text) =>
    text.replace(
      /[\\`*[\]<|]|~(?=~)|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
      (character) => `\\${character}`,
    ),
  lineStart: (escaped) => escapeLineStart(escaped, (character) => `\\${character}`),
  code: codeSpan,
  fence: codeFence,
  href: (href) => href,
};

/**
 * For generators of sites. MDX runs what stands in braces, tags and lines that begin with `import` or `export`; Vue runs what
 * stands in double braces; VitePress reads attributes in braces. Character references are text to all of them, and Python-Markdown
 * knows only some backslash escapes.
 */
export const portable: Dialect = {
  text: (text) =>
    shieldAddresses(text, (stretch) =>
      shieldDoubleBraces(stretch, (part) =>
        part.replace(/[\\`*_[\]<>|~&{}:$@^=]/g, (character) => reference(character)),
      ),
    ),
  lineStart: (escaped) =>
    escapeLineStart(escaped, reference).replace(
      /^(?:import|export)\b/,
      (word) => reference(word.slice(0, 1)) + word.slice(1),
    ),
  code: (text) =>
    /[{}<`|]/.test(text) ? `<code v-pre="">${shieldAddresses(text, references)}</code>` : codeSpan(text),
  fence: (text, language) => (actsBeforeParsing.test(text) ? preformatted(text) : codeFence(text, language)),
  href: (href) => (/^https?:/i.test(href) && !URL.canParse(linkTarget(href)) ? '' : href),
};

/** Includes of VitePress and of pymdownx.snippets are carried out before Markdown is parsed, in code as well; so are its code annotations. */
const actsBeforeParsing = /<!--\s*@include|-{1,}8<-{1,}|<<<|\[!code|^\s*:::/m;

/** A block whose every odd character is a reference; on one line, since MDX takes lines inside tags for paragraphs. */
function preformatted(text: string): string {
  return `<pre v-pre=""><code>${shieldAddresses(text, allReferences).replaceAll('\n', '&#10;')}</code></pre>`;
}

/**
 * Docusaurus makes links of addresses after references are decoded, in `<code>` too, and its build ends at one that is no URL, such as
 * `https://x.example:{{port}}`. Two elements hold such an address, and neither half is one.
 */
function shieldAddresses(text: string, escape: (part: string) => string): string {
  return text
    .split(/((?:https?:\/\/|www\.)\S*)/i)
    .map((part) => {
      const [, head = '', rest = ''] = /^(https?:|www)(.*)$/is.exec(part) ?? [];
      if (head === '' || URL.canParse(head.toLowerCase() === 'www' ? `http://${part}` : part)) return escape(part);
      return `${escape(head)}<span v-pre="">${escape(rest)}</span>`;
    })
    .join('');
}

/** Vue looks for double braces after references are decoded: the parts that hold some are left alone by `v-pre`. */
function shieldDoubleBraces(text: string, escape: (part: string) => string): string {
  return text
    .split(/(\{\{.*?\}\}|\{\{|\}\})/)
    .map((part) => (/^(?:\{\{|\}\})/.test(part) ? `<span v-pre="">${escape(part)}</span>` : escape(part)))
    .join('');
}

function allReferences(text: string): string {
  return text.replace(/[^\p{L}\p{N} \n]/gu, (character) => reference(character));
}

/** What could be markup, a link or an emoji is a reference; what is left can be read. */
export function references(text: string): string {
  return text.replace(/[\\`*_{}[\]<>&|~:$@^="'#]|(?<=www)\./gi, reference);
}

function reference(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}

/** What begins a heading, list, quote, rule, definition, or a block of pymdownx (`???`, `///`). */
function escapeLineStart(text: string, escape: (character: string) => string): string {
  return text
    .trimStart()
    .replace(/^(?:[#+\-=!?:>]|\/(?=\/\/))/, escape)
    .replace(/^(\d{1,9})([.)])/, (_, digits: string, mark: string) => `${digits}${escape(mark)}`);
}

/** Longer than any run of backticks inside (https://spec.commonmark.org/0.31.2/#code-spans). A bar would end a table's cell. */
function codeSpan(text: string): string {
  if (text.trim() === '') return '';
  if (text.includes('|')) return `<code>${references(text)}</code>`;
  const ticks = '`'.repeat(longestRun(text, /`+/g) + 1);
  const room = /^`|`$|^ .* $/s.test(text) ? ' ' : '';
  return `${ticks}${room}${text}${room}${ticks}`;
}

function codeFence(text: string, language: string): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(text, /`+/g) + 1));
  return `${ticks}${/^[\w+-]*$/.test(language) ? language : ''}\n${text}\n${ticks}`;
}

function longestRun(text: string, pattern: RegExp): number {
  return Math.max(0, ...Array.from(text.matchAll(pattern), ([run]) => run.length));
}

/** An address in parentheses; only what cannot end it is kept as it is. */
export function linkTarget(href: string): string {
  return href.replace(/[\s()<>{}[\]\\`|"']/gu, (character) => {
    const encoded = encodeURIComponent(character);
    return encoded === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
  });
}
