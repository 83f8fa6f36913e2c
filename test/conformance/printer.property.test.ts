// Any string, in any shape that a language has for literals, is that string again when the real language evaluates it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepsMeaning, parseJson } from '../../src/model/json.ts';
import type { Text } from '../../src/model/text.ts';
import { bindVariables } from '../../src/snippets/print/bindings.ts';
import type { LanguageManifest } from '../../src/snippets/targets/manifest.ts';
import { createPrinter } from '../../src/snippets/print/print.ts';
import { loadTargets } from '../../src/snippets/targets/targets.ts';
import { findToolchain } from '../../src/verify/toolchains.ts';
import { evaluate, readEvaluators, type Evaluator, type Expression } from '../support/evaluate.ts';
import { hostileStrings } from '../support/hostile-strings.ts';
import { noteNotChecked } from '../support/not-checked.ts';

const languages = new Map(
  [...loadTargets().values()].map(({ id, language }) => [id.split('/')[0] ?? '', language] as const),
);

const evaluators = await readEvaluators();

const limit = { timeout: 120_000 };
/** Each run evaluates a batch of this many strings in one process. */
const batch = { minLength: 150, maxLength: 300 };
const runsOf = ({ isSlow }: Evaluator): fc.Parameters<unknown> => ({
  numRuns: isSlow === true ? 1 : 3,
  seed: 20_240_131,
  endOnFailure: true,
});

describe('every language', () => {
  it('has its literals evaluated, or has none', () => {
    expect([...languages.keys()].filter((name) => !evaluators.has(name))).toEqual([]);
  });
});

const pairs = [...languages].flatMap(([name, language]) =>
  (evaluators.get(name) ?? []).map((evaluator) => [`${name} by ${evaluator.label}`, language, evaluator] as const),
);

describe.for(pairs)('%s', ([, language, evaluator]) => {
  it.for(plainShapes(language))('evaluates a plain literal, %s', limit, async ([, shape], context) => {
    await holds(context, evaluator, async () =>
      fc.assert(
        fc.asyncProperty(fc.array(stringsFor(evaluator), batch), async (values) => {
          const printer = createPrinter(shape, new Map());
          const expressions = values.map((value) => ({ comment: '', source: printer.printText(textOf(value)) }));
          expect(await evaluate(evaluator, { expressions })).toEqual(values);
        }),
        runsOf(evaluator),
      ),
    );
  });

  it.for(filledShapes(language))('evaluates a literal with variables, %s', limit, async ([, shape], context) => {
    const names = ['client_id', 'Token 2'];
    const bindings = bindVariables(names, shape.identifier, []);
    await holds(context, evaluator, async () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(textsFor(evaluator, names), batch),
          stringsFor(evaluator, false),
          stringsFor(evaluator, false),
          async (texts, one, two) => {
            const values = new Map([
              [names[0] ?? '', one],
              [names[1] ?? '', two],
            ]);
            const printer = createPrinter(shape, bindings);
            const environment = Object.fromEntries(
              [...bindings].map(([variable, { environmentName }]) => [environmentName, values.get(variable) ?? '']),
            );
            const expressions = texts.map((text) => ({ comment: '', source: printer.printText(text) }));
            const seen = await evaluate(evaluator, { expressions, bindings: [...bindings.values()], environment });
            expect(seen).toEqual(
              texts.map((text) =>
                text.map((part) => (typeof part === 'string' ? part : (values.get(part.variable) ?? ''))).join(''),
              ),
            );
          },
        ),
        runsOf(evaluator),
      ),
    );
  });

  it('keeps a comment a comment', limit, async (context) => {
    await holds(context, evaluator, async () =>
      fc.assert(
        fc.asyncProperty(fc.array(stringsFor(evaluator), batch), async (values) => {
          const printer = createPrinter(language, new Map());
          const expressions = values.map((value): Expression => ({
            comment: printer.printComment(value),
            source: printer.printText(['fine']),
          }));
          expect(await evaluate(evaluator, { expressions })).toEqual(values.map(() => 'fine'));
        }),
        runsOf(evaluator),
      ),
    );
  });

  if (language.values === undefined) return;

  it('evaluates a value of JSON', limit, async (context) => {
    await holds(context, evaluator, async () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.json({ stringUnit: hostileStrings, maxDepth: 4 }), { minLength: 40, maxLength: 80 }),
          async (texts) => {
            const printer = createPrinter(language, new Map());
            const trees = texts
              .flatMap((text) => parseJson(textOf(text)) ?? [])
              .filter((tree) => keepsMeaning(tree) && printer.canPrintJson(tree));
            const expressions = trees.map((tree): Expression => ({
              comment: '',
              source: printer.printJson(tree),
              json: true,
            }));
            const seen = await evaluate(evaluator, { expressions });
            expect(seen.map((text) => normalised(text))).toEqual(texts.filter(isKept(printer)).map(normalised));
          },
        ),
        runsOf(evaluator),
      ),
    );
  });
});

function isKept(printer: ReturnType<typeof createPrinter>): (text: string) => boolean {
  return (text) => {
    const tree = parseJson(textOf(text));
    return tree !== undefined && keepsMeaning(tree) && printer.canPrintJson(tree);
  };
}

/** Key order counts, white space and escapes do not. */
function normalised(text: string): string {
  return JSON.stringify(JSON.parse(text));
}

async function holds(
  context: Parameters<typeof noteNotChecked>[0],
  evaluator: Evaluator,
  check: () => Promise<void>,
): Promise<void> {
  const found = await findToolchain(evaluator.spec);
  if (found.kind === 'missing') return noteNotChecked(context, found.reason);
  await check();
}

/** The language with its ways to write a literal from the first on, from the second on, … */
function plainShapes(language: LanguageManifest): readonly (readonly [string, LanguageManifest])[] {
  return language.strings.plain.map((way, index) => [
    `way ${index + 1} (${way.open}…${way.close})`,
    { ...language, strings: { ...language.strings, plain: language.strings.plain.slice(index) } },
  ]);
}

/** The same for literals with holes; last, where the language can join, without any. */
function filledShapes(language: LanguageManifest): readonly (readonly [string, LanguageManifest])[] {
  const { filled, joined } = language.strings;
  if (language.variable === undefined) return [];
  const ways = filled.map(
    (way, index) => [`way ${index + 1} (${way.open}…${way.close})`, withFilled(language, filled.slice(index))] as const,
  );
  return joined === undefined ? ways : [...ways, [`joined by "${joined.operator}"`, withFilled(language, [])]];
}

function withFilled(language: LanguageManifest, filled: LanguageManifest['strings']['filled']): LanguageManifest {
  return { ...language, strings: { ...language.strings, filled } };
}

function stringsFor(evaluator: Evaluator, withNul = evaluator.holdsNul): fc.Arbitrary<string> {
  return withNul ? hostileStrings : hostileStrings.map((text) => text.replaceAll('\0', ''));
}

function textsFor(evaluator: Evaluator, names: readonly string[]): fc.Arbitrary<Text> {
  const part = fc.oneof(
    stringsFor(evaluator),
    fc.constantFrom(...names).map((variable) => ({ variable })),
  );
  return fc
    .array(part, { minLength: 1, maxLength: 5 })
    .map((parts) => parts.flatMap((one, index) => mergeable(parts, one, index)));
}

/** A text never holds an empty literal or two side by side. */
function mergeable(parts: Text, part: Text[number], index: number): Text {
  if (part === '') return [];
  const before = parts.slice(0, index).findLast((one) => one !== '');
  return typeof part === 'string' && typeof before === 'string' ? [{ variable: 'client_id' }, part] : [part];
}

function textOf(value: string): Text {
  return value === '' ? [] : [value];
}
