// Targets ready to render: the built-in ones and those of the user's folders.
import { fileURLToPath } from 'node:url';
import type { TargetInfo } from '../../model/snippet.ts';
import { compileTemplate } from './compiler.ts';
import { createTemplate, type CompiledTemplate, type Template } from './engine.ts';
import type { LanguageManifest, TargetManifest } from './manifest.ts';
import { readPrepared } from './prepared.ts';
import { readTemplateFolders, type TargetSource } from './folder.ts';

export interface Target {
  readonly id: string;
  readonly language: LanguageManifest;
  readonly manifest: TargetManifest;
  /** Whether the folder is one of the user's (`--templates`). */
  readonly isCustom: boolean;
  /** The language's folder, then those of the languages that it extends. */
  readonly lineage: readonly string[];
  readonly template: Template;
}

/** Targets by id, in alphabetical order. */
export type TargetSet = ReadonlyMap<string, Target>;

/** The templates that come with postwright; the same depth below `src` and `dist`. */
export const builtInFolder: string = fileURLToPath(new URL('../../../templates/', import.meta.url));

/**
 * Loads the built-in targets and those of further folders of the same shape; a later folder's target replaces one with
 * the same id, and may use a language that an earlier folder has. Throws a `Failure` with every problem of every folder.
 */
export function loadTargets({ directories = [] }: { readonly directories?: readonly string[] } = {}): TargetSet {
  const prepared = directories.length === 0 ? readPrepared(builtInFolder) : undefined;
  if (prepared !== undefined)
    return setOf(
      prepared.map(({ compiled, ...target }) => ({
        ...target,
        template: byIndentation(target.manifest, (step) =>
          step === 0 ? compiled() : compile(sourceOf(target.id), step),
        ),
      })),
    );
  const sources = readTemplateFolders(builtInFolder, directories);
  return setOf(
    sources.map(({ template, partials, ...target }) => ({
      ...target,
      template: byIndentation(target.manifest, (step) => compile({ template, partials }, step)),
    })),
  );
}

/** What was prepared has no other indentation than its own: for that the folders are read after all. */
function sourceOf(id: string): Pick<TargetSource, 'template' | 'partials'> {
  builtInSources ??= new Map(readTemplateFolders(builtInFolder, []).map((source) => [source.id, source]));
  return builtInSources.get(id) ?? { template: '', partials: new Map() };
}

let builtInSources: ReadonlyMap<string, TargetSource> | undefined;

/** What a reader is told about a target. */
export function describeTarget(target: Target): TargetInfo {
  const { language, manifest } = target;
  return {
    id: target.id,
    language: language.label,
    client: manifest.label,
    link: manifest.link,
    highlight: language.highlight,
    extension: manifest.extension,
    install: manifest.install,
  };
}

function setOf(targets: readonly Target[]): TargetSet {
  return new Map(targets.map((target) => [target.id, target]));
}

/**
 * The template as it is written, or with steps of another width where the option `indent` asks for it. A target that nobody
 * renders costs nothing.
 *
 * @param compile gets the blanks of a step in the template, 0 where they are to stay
 */
function byIndentation({ options }: TargetManifest, compile: (step: number) => CompiledTemplate): Template {
  const custom = options['indent']?.type === 'integer' ? options['indent'].default : undefined;
  let plain: Template | undefined;
  let stepped: Template | undefined;
  return (view, printer) => {
    if (custom === undefined || view.options['indent'] === custom) {
      plain ??= createTemplate(compile(0));
      return plain(view, printer);
    }
    stepped ??= createTemplate(compile(custom));
    return stepped(view, printer);
  };
}

function compile({ template, partials }: Pick<TargetSource, 'template' | 'partials'>, step: number): CompiledTemplate {
  return evaluate(compileTemplate(template, partials, step));
}

/** What Handlebars' own `compile` does with its precompiler's output: the code is Handlebars', the template's text is quoted in it. */
function evaluate(code: string): CompiledTemplate {
  // oxlint-disable-next-line no-implied-eval, no-new-func, typescript/no-implied-eval -- see above
  return new Function(`return ${code}`)() as CompiledTemplate;
}
