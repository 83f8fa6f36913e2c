// Saved responses, by status.
import type { Example } from '../model/request.ts';
import { type CodeView, showCode } from './code-view.ts';
import type { Highlighter } from './highlight/highlight.ts';

export interface ExampleView {
  readonly status: string;
  /** `ok`, `redirect`, `client`, `server` or `none`: suffix of a CSS class. */
  readonly tone: string;
  readonly name: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** undefined where the response has no body. */
  readonly body: CodeView | undefined;
  readonly open: boolean;
}

/** Examples in order of their status, the first one open; those without a status last. */
export function showExamples(examples: readonly Example[], highlighter: Highlighter): readonly ExampleView[] {
  const sorted = examples.toSorted((one, other) => rank(one) - rank(other));
  return sorted.map((example, index) => ({
    status: [example.status || '', example.reason].join(' ').trim() || 'Response',
    tone: tones[Math.floor(example.status / 100)] ?? 'none',
    name: example.name,
    headers: example.headers,
    body: showResponse(example, highlighter),
    open: index === 0,
  }));
}

const tones: Readonly<Record<number, string>> = { 2: 'ok', 3: 'redirect', 4: 'client', 5: 'server' };

function rank({ status }: Example): number {
  return status === 0 ? Infinity : status;
}

function showResponse({ body, headers, name }: Example, highlighter: Highlighter): CodeView | undefined {
  if (body === '') return undefined;
  const type = headers.find((header) => header.name.toLowerCase() === 'content-type')?.value ?? '';
  const language = languageOf(type, body);
  const label = `Response body: ${name}`;
  return showCode(language === 'json' ? spread(body) : body, { label, language }, highlighter);
}

function languageOf(type: string, body: string): string {
  if (/[/+]json\b/i.test(type) || /^\s*[[{]/.test(body)) return 'json';
  if (/[/+](?:xml|html)\b/i.test(type) || /^\s*</.test(body)) return 'xml';
  return /javascript/i.test(type) ? 'javascript' : '';
}

/** Breaks JSON on one line into many, where that changes nothing else (numbers keep their spelling). */
function spread(body: string): string {
  if (body.includes('\n')) return body;
  try {
    const value: unknown = JSON.parse(body);
    return JSON.stringify(value) === body ? JSON.stringify(value, undefined, 2) : body;
  } catch {
    return body;
  }
}
