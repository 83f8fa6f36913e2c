// Targets ready to render: the built-in ones and those of the user's folders.
import { fileURLToPath } from 'node:url';
import type { TargetInfo } from '../model/snippet.ts';
import { precompileAll } from './compiler.ts';
import { createTemplate, type CompiledTemplate, type Template } from './engine.ts';
import type { LanguageManifest, TargetManifest } from './manifest.ts';
import { readPrepared } from './prepared.ts';
import { readTemplateFolders } from './template-folder.ts';

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
export const builtInFolder: string = fileURLToPath(new URL('../../templates/', import.meta.url));

/**
 * Loads the built-in targets and those of further folders of the same shape; a later folder's target replaces one with
 * the same id, and may use a language that an earlier folder has. Throws a `Failure` with every problem of every folder.
 */
export function loadTargets({ directories = [] }: { readonly directories?: readonly string[] } = {}): TargetSet {
  const prepared = directories.length === 0 ? readPrepared(builtInFolder) : undefined;
  if (prepared !== undefined)
    return setOf(prepared.map(({ compiled, ...target }) => ({ ...target, template: onFirstUse(() => compiled) })));
  const sources = readTemplateFolders(builtInFolder, directories);
  return setOf(
    sources.map(({ template, partials, ...target }) => ({
      ...target,
      template: onFirstUse(() => evaluate(precompileAll(template, partials))),
    })),
  );
}

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

/** A target that nobody renders costs nothing. */
function onFirstUse(compile: () => CompiledTemplate): Template {
  let template: Template | undefined;
  return (view, printer) => {
    template ??= createTemplate(compile());
    return template(view, printer);
  };
}

/** What Handlebars' own `compile` does with its precompiler's output: the code is Handlebars', the template's text is quoted in it. */
function evaluate(code: string): CompiledTemplate {
  // oxlint-disable-next-line no-implied-eval, no-new-func, typescript/no-implied-eval -- see above
  return new Function(`return ${code}`)() as CompiledTemplate;
}
