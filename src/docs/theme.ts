// Colours and the like that a configuration file gives for the pages, let into the style sheet as values and nothing else.
import { Failure } from '../diagnostics/diagnostic.ts';
import { nearest } from '../util/nearest.ts';

/** Names, without dashes, of the custom properties that a style sheet declares for all of a page. */
export function themeProperties(css: string): readonly string[] {
  const [, block = ''] = /:root\s*\{(.*?)\}/s.exec(css) ?? [];
  return Array.from(block.matchAll(/--([a-z][a-z-]*)\s*:/g), ([, name = '']) => name);
}

/**
 * A rule that sets custom properties; '' where there are none.
 *
 * @throws Failure `config/bad-value` where the style sheet has no such property, or a value could be more than one
 */
export function printTheme(theme: Readonly<Record<string, string>>, css: string): string {
  const known = themeProperties(css);
  const problems = Object.entries(theme).flatMap(([name, value]) => problemsOf(name, value, known));
  if (problems.length > 0) {
    throw new Failure(problems.map((one) => ({ code: 'config/bad-value', severity: 'error' as const, ...one })));
  }
  const lines = Object.entries(theme).map(([name, value]) => `--${name}: ${value.trim()};`);
  return lines.length === 0 ? '' : `\n:root { ${lines.join(' ')} }\n`;
}

interface Problem {
  readonly message: string;
  readonly hint: string;
}

function problemsOf(name: string, value: string, known: readonly string[]): readonly Problem[] {
  if (!known.includes(name)) {
    const guess = nearest(name, known);
    const hint = guess === undefined ? `there are ${known.join(', ')}` : `did you mean "${guess}"?`;
    return [{ message: `docs.theme.${name}: there is no such property`, hint }];
  }
  if (isOneValue(value)) return [];
  return [
    { message: `docs.theme.${name}: this is no plain value`, hint: 'give a colour, a length or a list of fonts' },
  ];
}

/** Letters, digits and what colours, lengths and font lists are written with; nothing that ends a declaration or loads something. */
function isOneValue(value: string): boolean {
  if (value.trim() === '' || value.length > 200 || !/^[\w#%.,()"' +*/-]+$/.test(value)) return false;
  if (/\/\/|\/\*|\*\/|\b(?:url|src|image|image-set|element|expression|attr|paint)\s*\(/i.test(value)) return false;
  const bare = value.replace(/"[^"]*"|'[^']*'/g, '');
  return !/["']/.test(bare) && isBalanced(bare);
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
