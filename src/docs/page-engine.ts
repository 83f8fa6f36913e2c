// The pages' own Handlebars: escaping on, templates from templates/_site or _report, markup only through `safe`.
import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { Failure } from '../diagnostics/diagnostic.ts';
import { nearest } from '../util/nearest.ts';
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

/** Files of templates/_site → their texts, or those that stand for them. */
export type SiteTemplates = ReadonlyMap<string, string>;

/**
 * The templates of the pages, some of them replaced.
 *
 * @throws Failure `docs/unknown-template` where a replacement stands for nothing
 */
function withReplacements(replacements: SiteTemplates, folder: PageFolder): SiteTemplates {
  const names = readdirSync(directoryOf(folder)).filter((name) => name.endsWith('.hbs'));
  const unknown = [...replacements.keys()].filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new Failure(
      unknown.map((name) => {
        const guess = nearest(name, names);
        const hint = guess === undefined ? `there are ${names.sort().join(', ')}` : `did you mean "${guess}"?`;
        return { code: 'docs/unknown-template', severity: 'error' as const, message: `${name} replaces nothing`, hint };
      }),
    );
  }
  return new Map(names.sort().map((name) => [name, replacements.get(name) ?? readSiteFile(name, folder)]));
}

/**
 * Compiles every template of a folder; each can be used as a partial of the others.
 * `{{{raw}}}` and `{{& raw}}` are refused: markup goes through `{{safe value}}`, which takes nothing but `SafeHtml`.
 *
 * @param replacements texts for some of them, by file name
 * @throws Failure `docs/unknown-template`, `docs/bad-template`; `render` throws the latter, too, where there are replacements
 */
export function loadPageEngine(replacements: SiteTemplates = new Map(), folder: PageFolder = '_site'): PageEngine {
  const engine = Handlebars.create();
  engine.registerHelper('safe', (value: unknown) => {
    if (!isSafeHtml(value)) throw new TypeError('only sanitised or highlighted markup may stand in a page unescaped');
    return new engine.SafeString(value.html);
  });
  const options = { strict: true, knownHelpersOnly: true, knownHelpers: { safe: true }, preventIndent: true };
  const pages = new Map<string, Handlebars.TemplateDelegate>();
  for (const [file, text] of withReplacements(replacements, folder)) {
    const name = file.slice(0, -'.hbs'.length);
    const compile = (): Handlebars.TemplateDelegate => engine.compile(parseEscaped(engine, text, file), options);
    const page = replacements.has(file) ? explain(file, compile) : compile();
    pages.set(name, page);
    engine.registerPartial(name, page);
  }
  return {
    render(name, view) {
      const page = pages.get(name);
      if (page === undefined) throw new Error(`templates/${folder} has no ${name}.hbs`);
      return replacements.size === 0 ? page(view) : explain([...replacements.keys()].join(', '), () => page(view));
    },
  };
}

/** What a stranger's template does wrong is not our bug. */
function explain<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const message = `${file}: ${error instanceof Error ? error.message : String(error)}`;
    throw new Failure([{ code: 'docs/bad-template', severity: 'error', message }]);
  }
}

function directoryOf(folder: PageFolder): URL {
  return new URL(`../../templates/${folder}/`, import.meta.url);
}

function parseEscaped(engine: typeof Handlebars, source: string, file: string): hbs.AST.Program {
  if (/\{\{~?[{&]/.test(source)) throw new Error(`${file}: unescaped output is not allowed, use {{safe value}}`);
  return engine.parse(source);
}
