// The pages' own Handlebars: escaping on, templates from templates/_site or _report, markup only through `safe`.
import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { isSafeHtml } from './safe-html.ts';

export interface PageEngine {
  /** Renders `<name>.hbs` with plain data; a path that the data lacks throws. */
  readonly render: (name: string, view: object) => string;
}

/** The docs site, and the report of a run. */
export type PageFolder = '_site' | '_report';

/** The text of a file of templates/_site, or of another such folder, e.g. `site.css`. */
export function readSiteFile(name: string, folder: PageFolder = '_site'): string {
  return readFileSync(new URL(name, directoryOf(folder)), 'utf8');
}

/** The style sheet without comments and spare white space; exact for site.css and report.css, which are ours, not for any style sheet. */
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
 * Compiles every template of a folder; each can be used as a partial of the others.
 * `{{{raw}}}` and `{{& raw}}` are refused: markup goes through `{{safe value}}`, which takes nothing but `SafeHtml`.
 */
export function loadPageEngine(folder: PageFolder = '_site'): PageEngine {
  const engine = Handlebars.create();
  engine.registerHelper('safe', (value: unknown) => {
    if (!isSafeHtml(value)) throw new TypeError('only sanitised or highlighted markup may stand in a page unescaped');
    return new engine.SafeString(value.html);
  });
  const options = { strict: true, knownHelpersOnly: true, knownHelpers: { safe: true }, preventIndent: true };
  const pages = new Map<string, Handlebars.TemplateDelegate>();
  for (const file of readdirSync(directoryOf(folder)).sort()) {
    if (!file.endsWith('.hbs')) continue;
    const name = file.slice(0, -'.hbs'.length);
    const page = engine.compile(parseEscaped(engine, readSiteFile(file, folder), file), options);
    pages.set(name, page);
    engine.registerPartial(name, page);
  }
  return {
    render(name, view) {
      const page = pages.get(name);
      if (page === undefined) throw new Error(`templates/${folder} has no ${name}.hbs`);
      return page(view);
    },
  };
}

function directoryOf(folder: PageFolder): URL {
  return new URL(`../../templates/${folder}/`, import.meta.url);
}

function parseEscaped(engine: typeof Handlebars, source: string, file: string): hbs.AST.Program {
  if (/\{\{~?[{&]/.test(source)) throw new Error(`${file}: unescaped output is not allowed, use {{safe value}}`);
  return engine.parse(source);
}
