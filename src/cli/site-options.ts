// What `docs` and `docs serve` have in common: the options that say what a site is made of.
import type { ArgumentsCamelCase, Argv } from 'yargs';
import type { DocsInput } from '../app/docs.ts';
import type { Io } from './io.ts';
import { checkBaseUrl, withTargets } from './options.ts';

export function withSite<Options>(parser: Argv<Options>) {
  return withTargets(parser)
    .option('output', {
      alias: 'o',
      type: 'string',
      requiresArg: true,
      default: 'generated/site',
      describe: 'Folder to write to',
    })
    .option('title', { type: 'string', requiresArg: true, describe: "Name of the site; the collection's if absent" })
    .option('footer', { type: 'string', requiresArg: true, describe: 'Markdown for the foot of each page' })
    .option('captures', {
      type: 'boolean',
      default: true,
      describe: 'Snippets read the fields of the response that scripts keep',
    })
    .option('values', {
      type: 'boolean',
      default: true,
      describe: 'Pages take values for variables and show them in the snippets',
    })
    .option('conformance', {
      type: 'string',
      requiresArg: true,
      describe: 'Report of `verify --json`: each snippet says how it was checked',
    })
    .option('format', {
      choices: ['html', 'markdown'] as const,
      default: 'html' as const,
      describe: 'Pages, or Markdown for Docusaurus, VitePress, MkDocs',
    })
    .option('single-page', {
      type: 'boolean',
      default: false,
      describe: 'Add one page with everything for each collection',
    })
    .option('base-url', {
      type: 'string',
      requiresArg: true,
      coerce: checkBaseUrl,
      describe: 'Address of the site: adds sitemap.xml',
    })
    .option('environment', {
      alias: 'e',
      type: 'string',
      requiresArg: true,
      describe: 'Environment file, to know what is secret',
    })
    .option('cache', {
      type: 'boolean',
      default: true,
      describe: 'Keep pages of requests that did not change; --no-cache makes all',
    })
    .option('cache-dir', {
      type: 'string',
      requiresArg: true,
      describe: "Where the list of kept pages is; default the user's cache folder",
    });
}

type SiteOptions = ArgumentsCamelCase<ReturnType<typeof withSite> extends Argv<infer Found> ? Found : never>;

/** The options as the use case takes them. */
export async function siteInputOf(file: readonly string[], options: SiteOptions, { stdin }: Io): Promise<DocsInput> {
  const { parseAssignment } = await import('../app/targets.ts');
  return { ...options, files: file, targets: options.target, options: options.option.map(parseAssignment), stdin };
}
