// The request's body: fields as a table, everything else as a coloured block.
import type { Body } from '../model/body.ts';
import { sourceOf, type Text } from '../model/text.ts';
import { type CodeView, showCode } from './code-view.ts';
import type { Highlighter } from './highlight/highlight.ts';
import { showJsonFields } from './json-fields.ts';
import type { Markdown } from './markdown.ts';
import { type ParamsView, showParams, showParts } from './params-view.ts';
import { type Segment, showText } from './text-view.ts';

export interface BodyView {
  /** What is sent, in words. */
  readonly kind: string;
  readonly fields: ParamsView | undefined;
  readonly blocks: readonly CodeView[];
  /** Path of the file that is sent as it is. */
  readonly file: readonly Segment[];
}

/** undefined for a request without a body. */
export function showBody(body: Body, markdown: Markdown, highlighter: Highlighter): BodyView | undefined {
  const block = (label: string, text: Text, language: string): CodeView =>
    showCode(sourceOf(text), { label, language }, highlighter);
  const empty = { fields: undefined, blocks: [], file: [] };
  switch (body.kind) {
    case 'none':
      return undefined;
    case 'urlencoded':
      return { ...empty, kind: 'URL-encoded form', fields: showParams('Form fields', body.fields, markdown) };
    case 'formdata':
      return { ...empty, kind: 'Multipart form', fields: showParts(body.parts, markdown) };
    case 'file':
      return {
        ...empty,
        kind: `A file, sent as it is${body.mediaType && ` (${body.mediaType})`}`,
        file: showText(body.path),
      };
    case 'raw': {
      const { label, language } = rawLanguages[body.language];
      const blocks = [block('Body', body.text, language)];
      return { ...empty, kind: label, blocks, fields: language === 'json' ? showJsonFields(body.text) : undefined };
    }
    case 'graphql': {
      const variables = body.variables.length === 0 ? [] : [block('Variables', body.variables, 'json')];
      return { ...empty, kind: 'GraphQL', blocks: [block('Query', body.query, 'graphql'), ...variables] };
    }
  }
}

const rawLanguages = {
  '': { label: 'Text', language: '' },
  text: { label: 'Text', language: '' },
  json: { label: 'JSON', language: 'json' },
  xml: { label: 'XML', language: 'xml' },
  html: { label: 'HTML', language: 'xml' },
  javascript: { label: 'JavaScript', language: 'javascript' },
} as const;
