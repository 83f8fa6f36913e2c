// A request or a response with its headers and its body, as report.hbs shows it.
import { count } from '../../util/count.ts';
import type { Highlighter } from '../highlight/highlight.ts';
import type { SafeHtml } from '../safe-html.ts';
import { indentJson } from './indent-json.ts';
import type { Message } from '../../model/run-report.ts';

export interface MessageView {
  readonly title: string;
  readonly headers: Message['headers'];
  /** Accessible name of the body. */
  readonly label: string;
  /** Undefined where there is no text to show. */
  readonly body: SafeHtml | undefined;
  /** Why the body is not shown, or not to its end; '' where it is. */
  readonly note: string;
}

export interface Showing {
  readonly title: string;
  /** Name of the request. */
  readonly name: string;
  /** Characters of a body. */
  readonly limit: number;
  readonly highlighter: Highlighter;
}

/** Everything of one message. */
export function showMessage({ headers, body }: Message, { title, name, limit, highlighter }: Showing): MessageView {
  const isCut = body.cut || body.text.length > limit;
  const shown = body.text.slice(0, limit);
  const type = headers.find((header) => header.name.toLowerCase() === 'content-type')?.value ?? '';
  const language = languageOf(type, shown);
  const text = language === 'json' && !isCut ? indentJson(shown) : shown;
  return {
    title,
    headers,
    label: `${title} body of ${name}`,
    body: shown === '' ? undefined : highlighter.highlight(text, text.length > longestColoured ? '' : language),
    note: body.binary
      ? `${count(body.size, 'byte')} that are no text.`
      : isCut
        ? `Shortened: the first ${shown.length} characters of a body of ${count(body.size, 'byte')}.`
        : '',
  };
}

/** Colours weigh more than the text itself. */
const longestColoured = 20_000;

function languageOf(type: string, text: string): string {
  if (/json/i.test(type) || (type === '' && /^\s*[[{]/.test(text))) return 'json';
  return /xml|html/i.test(type) ? 'xml' : '';
}
