// Types of a response, inferred from its saved examples by quicktype.
import { createRequire } from 'node:module';
import type * as Quicktype from 'quicktype-core';

export interface ResponseTypes {
  readonly source: string;
  readonly typeName: string;
}

const require = createRequire(import.meta.url);

/** Declarations for the given JSON texts, the outermost named `typeName`; undefined where none of them is JSON of some structure. */
export function inferTypes(samples: readonly string[], typeName: string): ResponseTypes | undefined {
  const usable = samples.filter(isStructured);
  if (usable.length === 0) return undefined;
  // Loaded on first use: it costs as much as all the rest of a small `generate`.
  const { InputData, jsonInputForTargetLanguage, quicktypeMultiFileSync } =
    require('quicktype-core') as typeof Quicktype;
  const input = jsonInputForTargetLanguage('typescript');
  input.addSourceSync({ name: typeName, samples: usable });
  const inputData = new InputData();
  inputData.addInput(input);
  const files = quicktypeMultiFileSync({
    inputData,
    lang: 'typescript',
    rendererOptions: { 'just-types': 'true' },
    alphabetizeProperties: false,
    inferMaps: false,
    inferEnums: false,
    inferUuids: false,
    inferDateTimes: false,
    inferIntegerStrings: false,
    inferBooleanStrings: false,
  });
  const source = [...files.values()]
    .flatMap(({ lines }) => lines)
    .join('\n')
    .trim();
  const declared = /export (?:interface|type) (\w+)/.exec(source)?.[1];
  return declared === undefined
    ? undefined
    : { source: source.split('\n').map(tidyLine).join('\n'), typeName: declared };
}

/** Two blanks an indent, and none to align types: an edit of one field shall not touch its neighbours' lines. */
function tidyLine(line: string): string {
  const halved = line.replace(/^ +/, (indent) => ' '.repeat(indent.length / 2));
  return halved.replace(/^( *(?:"(?:[^"\\]|\\.)*"|[\w$]+)\??:) +/, '$1 ');
}

function isStructured(sample: string): boolean {
  try {
    const value: unknown = JSON.parse(sample);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
