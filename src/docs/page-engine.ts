// The docs' own Handlebars: escaping on, templates from templates/_site, markup only through `safe`.
import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { isSafeHtml } from './safe-html.ts';

export interface PageEngine {
  /** Renders `<name>.hbs` with plain data; a path that the data lacks throws. */
  readonly render: (name: string, view: object) => string;
}

const directory = new URL('../../templates/_site/', import.meta.url);

/** The text of a file of templates/_site, e.g. `site.css`. */
export function readSiteFile(name: string): string {
  return readFileSync(new URL(name, directory), 'utf8');
}

/** The style sheet without comments and spare white space; exact for site.css, which is ours, not for any style sheet. */
export function minifyCss(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')
    .trim();
}

/**
 * Compiles every template of templates/_site; each can be used as a partial of the others.
 * `{{{raw}}}` and `{{& raw}}` are refused: markup goes through `{{safe value}}`, which takes nothing but `SafeHtml`.
 */
export function loadPageEngine(): PageEngine {
  const engine = Handlebars.create();
  engine.registerHelper('safe', (value: unknown) => {
    if (!isSafeHtml(value)) throw new TypeError('only sanitised or highlighted markup may stand in a page unescaped');
    return new engine.SafeString(value.html);
  });
  const options = { strict: true, knownHelpersOnly: true, knownHelpers: { safe: true }, preventIndent: true };
  const pages = new Map<string, Handlebars.TemplateDelegate>();
  for (const file of readdirSync(directory).sort()) {
    if (!file.endsWith('.hbs')) continue;
    const name = file.slice(0, -'.hbs'.length);
    const page = engine.compile(parseEscaped(engine, readSiteFile(file), file), options);
    pages.set(name, page);
    engine.registerPartial(name, page);
  }
  return {
    render(name, view) {
      const page = pages.get(name);
      if (page === undefined) throw new Error(`templates/_site has no ${name}.hbs`);
      return page(view);
    },
  };
}

function parseEscaped(engine: typeof Handlebars, source: string, file: string): hbs.AST.Program {
  if (/\{\{~?[{&]/.test(source)) throw new Error(`${file}: unescaped output is not allowed, use {{safe value}}`);
  return engine.parse(source);
}
