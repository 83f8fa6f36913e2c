// The shapes of language.json and target.json: all that a language or a client is, as data.
import { createRequire } from 'node:module';
import type * as Zod from 'zod';
import { features } from '../request/feature-names.ts';

const require = createRequire(import.meta.url);
let schemas: ReturnType<typeof createSchemas> | undefined;

/** The schemas of both manifests; zod is loaded with the first manifest that has to be checked. */
export function manifestSchemas(): ReturnType<typeof createSchemas> {
  schemas ??= createSchemas(require('zod') as typeof Zod);
  return schemas;
}

// oxlint-disable-next-line max-lines-per-function, typescript/explicit-function-return-type -- one description; its type is what zod infers
function createSchemas({ z }: typeof Zod) {
  const regex = z.string().refine(isRegex, 'is no regular expression');

  const numericSyntax = z.array(
    z.strictObject({
      upTo: z.int().positive(),
      format: z.string(),
      /** What the format is for: the character, or each byte or unit of its encoding. */
      each: z.enum(['character', 'utf-8', 'utf-16']).default('character'),
    }),
  );

  /**
   * One way to write a literal. `escapes` maps a sequence to what stands for it, the longest first; `atEnd` the same for the
   * last character only. `numeric` gives, by code point, how an invisible or forbidden character is written: `{x2}`, `{x4}`,
   * `{x8}`, `{x}` are its code in hexadecimal, `{o3}` in octal. `only` is what the whole string must match for this
   * way to be taken. `hole` is how a variable stands inside the literal; `{idents}` in `close` lists the variables of
   * the holes, for a language that takes them as arguments: `format("Bearer %s", token)`. `shortHole` is a hole that ends with the
   * variable's name: it is taken unless what follows matches `before`, and would be read as more of the name.
   */
  const literalSyntax = z.strictObject({
    open: z.string(),
    close: z.string(),
    escapes: z.record(z.string().min(1), z.string()).default({}),
    atEnd: z.record(z.string().min(1), z.string()).default({}),
    numeric: numericSyntax.default([]),
    only: regex.optional(),
    /** Everything beyond ASCII is written by `numeric`, too. */
    asciiOnly: z.boolean().default(false),
    hole: z.string().optional(),
    shortHole: z.strictObject({ hole: z.string(), before: regex }).optional(),
  });

  /** `{ident}` stands for the variable's identifier, `{ENV}` for its name in the environment. */
  const variableSyntax = z.strictObject({
    expression: z.string(),
    /** Its expression in texts that are printed by the way of that name, e.g. percent-encoded in `form`. */
    named: z.record(z.string(), z.string()).default({}),
  });

  const listSyntax = z.strictObject({ open: z.string(), close: z.string(), empty: z.string() });

  const valueSyntax = z.strictObject({
    null: z.string(),
    true: z.string(),
    false: z.string(),
    array: listSyntax,
    object: listSyntax,
    pair: z.string(),
    trailingComma: z.boolean().default(false),
    indent: z.int().min(1).max(8),
    /** Keys that need no quotes. */
    bareKey: regex.optional(),
    /** How keys that the language would misread are written; `{key}` is the literal. */
    oddKeys: z.array(z.strictObject({ key: z.string(), format: z.string() })).default([]),
    /** Objects list keys that look like array indexes first (ECMAScript, OrdinaryOwnPropertyKeys). */
    indexKeysFirst: z.boolean().default(false),
    /** An object whose keys count from 0 is the same as an array (PHP). */
    listKeys: z.boolean().default(false),
  });

  const stringSyntax = z
    .strictObject({
      /** `numeric` of every literal that has none of its own. */
      numeric: numericSyntax.default([]),
      /** Ways to write a text without variables; the first that can hold it is taken. */
      plain: z.array(literalSyntax).min(1),
      /** Ways to write a text with holes in one literal; where none can hold it, `joined` is used. */
      filled: z.array(literalSyntax.required({ hole: true })).default([]),
      /**
       * `open` and `close` stand around all pieces, for languages that join by a call: `paste0(a, b)`. `named` has other operators
       * for where a template asks for a way by name.
       */
      joined: z
        .strictObject({
          open: z.string().default(''),
          operator: z.string(),
          close: z.string().default(''),
          named: z.record(z.string(), z.string()).default({}),
        })
        .optional(),
      /** How a text of more than `over` UTF-16 units is put together at run time, where compilers limit what is constant (JVM: 65,535 bytes). */
      long: z
        .strictObject({ over: z.int().positive(), open: z.string(), separator: z.string(), close: z.string() })
        .optional(),
      /**
       * Further ways that a template may ask for by name, in front of those of `plain`; `key` is used for the keys of objects. One
       * without ways is there for the variables' own expression.
       */
      named: z.record(z.string(), z.array(literalSyntax)).default({}),
    })
    .transform(({ numeric, plain, filled, named, ...rest }) => {
      const fill = <Literal extends { readonly numeric: typeof numeric }>(literals: readonly Literal[]): Literal[] =>
        literals.map((literal) => (literal.numeric.length === 0 ? { ...literal, numeric } : literal));
      const filledNamed = Object.entries(named).map(([name, literals]) => [name, fill(literals)] as const);
      return { ...rest, plain: fill(plain), filled: fill(filled), named: Object.fromEntries(filledNamed) };
    });

  const optionSchema = z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('enum'),
      values: z.array(z.string()).min(1),
      default: z.string(),
      description: z.string(),
      /** What the client cannot express when the option has that value, beside the target's own list. */
      unsupported: z.record(z.string(), z.array(z.enum(features))).default({}),
    }),
    z.strictObject({
      type: z.literal('integer'),
      min: z.int(),
      max: z.int(),
      default: z.int(),
      description: z.string(),
    }),
    z.strictObject({ type: z.literal('boolean'), default: z.boolean(), description: z.string() }),
  ]);

  const optionsSyntax = z.record(z.string().regex(/^[a-z][a-zA-Z]*$/), optionSchema).default({});

  const languageSchema = z.strictObject({
    $schema: z.string().optional(),
    /** Folder of a language that this one is a dialect of: it has all of that one's facts and partials but those it states itself. */
    extends: z.string().optional(),
    label: z.string().min(1),
    /** Name of the language in highlight.js. */
    highlight: z.string(),
    comment: z.strictObject({
      start: z.string(),
      /** Sequences that would end a comment, and what is written for them. */
      replace: z.record(z.string().min(1), z.string()).default({}),
    }),
    identifier: z.strictObject({ case: z.enum(['snake', 'camel']), reserved: z.array(z.string()) }),
    strings: stringSyntax,
    /** Absent: the language cannot read the environment, variables stay placeholders. */
    variable: variableSyntax.optional(),
    values: valueSyntax.optional(),
    /** Options that all its targets have. */
    options: optionsSyntax,
    /** How its targets read captures; see there. */
    captures: z.record(z.string(), z.unknown()).optional(),
    /** What the `verify` of its targets has in common; see there. */
    verify: z.record(z.string(), z.unknown()).default({}),
  });

  /**
   * Present where the client's template reads captures of the response's JSON (`response.captures`); else the snippet
   * tells of them in comments. `when` is a boolean option that has to be on, `reserved` are names that reading them
   * uses, beside the other reserved ones.
   */
  const capturesSyntax = z.strictObject({
    when: z.string().optional(),
    reserved: z.array(z.string()).default([]),
  });

  const commandSyntax = z.array(z.string()).min(1);

  /**
   * How snippets become something that runs. `files` are put into the project folder from the language's folder (a name that begins
   * with `_`), each line that holds `{n}` once for each snippet. `snippet` is where a snippet goes in the project,
   * `edits` what is changed in it (regular expressions, `m` and `u`), `build` compiles the project once, `runs` is the file that is then
   * run for a snippet. In paths and commands `{n}` is the snippet's number; in commands `{file}` is what runs, `{project}` the
   * folder, `{language}` the language's template folder, `{word}` the driver's secret, other names are looked up in `values`.
   */
  const recipeSyntax = z.strictObject({
    files: z.record(z.string(), z.string().regex(/^_[\w.-]+$/)).default({}),
    snippet: z.string().optional(),
    edits: z
      .array(z.strictObject({ find: z.string().refine(isRegex, 'is no regular expression'), put: z.string() }))
      .default([]),
    build: commandSyntax.optional(),
    runs: z.string().optional(),
    run: commandSyntax.optional(),
  });

  /**
   * How snippets are proven. `alone` runs one in a process of its own; `batch` builds many at once and runs them in one process,
   * by a driver (templates/README.md has its protocol). A language's `verify` holds for its targets, whose own is merged over it.
   */
  const verifySyntax = z.strictObject({
    requires: z.strictObject({
      /** The program that has to be there. */
      command: z.string(),
      /** What brings it: a package name to tell the reader. */
      package: z.string(),
      /** A command that succeeds where the client library is there too. */
      check: commandSyntax.optional(),
      /** npm packages that have to be there. */
      modules: z.array(z.string()).default([]),
    }),
    /** Prints what the snippets are run by; default the program with `--version`. */
    version: commandSyntax.optional(),
    /** Checks a snippet's syntax without running it. */
    syntax: commandSyntax.optional(),
    /** Shorthand for `alone` with nothing but a command. */
    run: commandSyntax.optional(),
    alone: recipeSyntax.optional(),
    batch: recipeSyntax.optional(),
    /**
     * Names in the environment that decide what the programs load or whom they ask, `*` for any end: no variable of a collection is
     * given one of them. Those of the system (`PATH`, proxies) are known.
     */
    steeredBy: z.array(z.string().regex(/^[A-Z_][A-Z0-9_]*\*?$/)).default([]),
    /** How many snippets a batch has at most. */
    batchSize: z.int().min(1).default(1000),
    /** Further names for commands. */
    values: z.record(z.string(), z.string()).default({}),
    /** Milliseconds that a snippet may take, and a build. */
    limit: z
      .strictObject({ snippet: z.int().default(15_000), build: z.int().default(600_000) })
      .default({ snippet: 15_000, build: 600_000 }),
    /** The snippets are run against something that stands in for this client. */
    standIn: z.string().optional(),
    /** A tree-sitter grammar (`package/file.wasm`) that parses the snippets where nothing can run them. */
    grammar: z.string().optional(),
    /** What is run only parses the snippets: the language is here, its client is not. */
    parses: z.boolean().default(false),
    /** The snippets are no program: postwright itself sends what they say. */
    sends: z.enum(['raw', 'har']).optional(),
  });

  const targetSchema = z.strictObject({
    $schema: z.string().optional(),
    label: z.string().min(1),
    link: z.url({ protocol: /^https$/ }),
    extension: z.string().regex(/^[a-z0-9]+$/),
    install: z.string().default(''),
    /** What this client cannot express; each is said in the snippet and warned about. */
    unsupported: z.array(z.enum(features)).default([]),
    options: optionsSyntax,
    captures: capturesSyntax.optional(),
    /** Names that the template itself uses, beside the language's reserved words. */
    reserved: z.array(z.string()).default([]),
    /** False where the client runs without an environment, as in a browser: variables stay placeholders, whatever the language can. */
    environment: z.boolean().default(true),
    /** The Content-Type that the client gives a form by itself. */
    formType: z.string().default('application/x-www-form-urlencoded'),
    verify: verifySyntax.optional(),
  });

  return {
    language: languageSchema,
    target: targetSchema,
    option: optionSchema,
    literal: literalSyntax,
    values: valueSyntax,
  };
}

type Schemas = ReturnType<typeof createSchemas>;
export type LanguageManifest = Zod.infer<Schemas['language']>;
export type TargetManifest = Zod.infer<Schemas['target']>;
export type LiteralSyntax = Zod.infer<Schemas['literal']>;
export type ValueSyntax = Zod.infer<Schemas['values']>;

function isRegex(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== '';
  } catch {
    return false;
  }
}
