// The shape of a configuration file. Every key is optional but `collections`.
import { z } from 'zod';

/** No file system has a name with NUL in it. */
const path = z.string().refine((value) => !value.includes('\0'), 'is a path, which cannot hold NUL');

const target = z.union([
  z.string().transform((id): TargetConfig => ({ id, options: {} })),
  z.strictObject({
    id: z.string(),
    options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).default({}),
  }),
]);

const run = z.strictObject({
  /** Sends the requests to a server made of the saved examples. */
  mock: z.boolean().default(false),
  /** That server issues new tokens and demands the last one, where the collection sends a bearer token. */
  mockTokens: z.boolean().default(false),
  bail: z.boolean().default(false),
  /** The folder that paths of uploads are relative to. */
  workingDir: path.optional(),
  /** Milliseconds for one request. */
  timeoutRequest: z.number().int().nonnegative().optional(),
});

const docs = z.strictObject({
  title: z.string().optional(),
  footer: z.string().optional(),
  /** Whether snippets read what the collection's scripts keep of a response. */
  captures: z.boolean().default(true),
  /** Whether pages take values for variables. */
  values: z.boolean().default(true),
  /** A report of `verify --json`: it gets a page, and each snippet says how it was checked. */
  conformance: path.optional(),
  /** HTML pages, or Markdown for a generator of sites. */
  format: z.enum(['html', 'markdown']).default('html'),
  /** Address of the site's root: sitemap.xml and llms.txt name pages by it. */
  baseUrl: z.url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' }).optional(),
  /** Each collection also gets one page with everything on it. */
  singlePage: z.boolean().default(false),
  /** A picture in front of the site's name. */
  logo: path.optional(),
  /** Custom properties of templates/_site/site.css, without dashes. */
  theme: z.record(z.string(), z.string()).default({}),
  /** A folder of files that replace those of the same names in templates/_site. */
  templates: path.optional(),
});

const output = z.strictObject({ snippets: path.optional(), site: path.optional() });

const defaultOutput = { snippets: 'generated/snippets', site: 'generated/site' };

const shape = {
  $schema: z.string().optional(),
  collections: z.array(path).min(1, 'must name at least one collection'),
  environment: path.optional(),
  globals: path.optional(),
  /** All targets where absent. */
  targets: z.array(target).min(1, 'must name at least one target; leave the key out for all').optional(),
  templates: z.array(path).default([]),
  variables: z.enum(['placeholder', 'env', 'resolve']).default('placeholder'),
  /** Whether snippets read what the collection's scripts keep of a response. */
  captures: z.boolean().default(false),
  /** The folders to write; one that is not named is not written. */
  output: output.default(defaultOutput),
  run: run.optional(),
  docs: docs.prefault({}),
};

export const configSchema = z.strictObject(shape);

const groups: Readonly<Record<string, z.ZodObject>> = { output, run, docs };

/** Every key by its path, such as `collections` and `docs.title`. */
export const configKeys: readonly string[] = Object.keys(shape).flatMap((key) => [
  key,
  ...Object.keys(groups[key]?.shape ?? {}).map((name) => `${key}.${name}`),
]);

export interface TargetConfig {
  readonly id: string;
  readonly options: Readonly<Record<string, string>>;
}

/** A checked configuration with its defaults filled in. */
export type Config = z.output<typeof configSchema>;

/** What a configuration file may say; for `satisfies` in a TypeScript one. */
export type UserConfig = z.input<typeof configSchema>;
