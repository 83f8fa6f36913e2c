// Query, path variables, headers and form fields as tables.
import type { FormPart, Param } from '../model/body.ts';
import { sourceOf, type Text } from '../model/text.ts';
import type { Markdown } from './markdown.ts';
import type { SafeHtml } from './safe-html.ts';
import { isSecretHeader, type Segment, showSecret, showText } from './text-view.ts';

export interface ParamsView {
  readonly caption: string;
  readonly rows: readonly ParamRow[];
}

export interface ParamRow {
  readonly name: readonly Segment[];
  readonly value: readonly Segment[];
  /** Short remarks: `required`, `file`, a type, `not sent`. */
  readonly marks: readonly string[];
  readonly disabled: boolean;
  readonly description: SafeHtml | undefined;
}

/** A table of entries, undefined where there are none. */
export function showParams(caption: string, params: readonly Param[], markdown: Markdown): ParamsView | undefined {
  if (params.length === 0) return undefined;
  return {
    caption,
    rows: params.map((param) => row(param, { value: showText(param.value ?? []), marks: [] }, markdown)),
  };
}

/** `showParams` for the variables of a path, which no request can do without. */
export function showPathVariables(variables: readonly Param[], markdown: Markdown): ParamsView | undefined {
  if (variables.length === 0) return undefined;
  const marks = ['required'];
  return {
    caption: 'Path variables',
    rows: variables.map((one) => row(one, { value: showText(one.value ?? []), marks }, markdown)),
  };
}

/** `showParams` for headers: the values of those that carry credentials are covered. */
export function showHeaders(headers: readonly Param[], markdown: Markdown): ParamsView | undefined {
  if (headers.length === 0) return undefined;
  return {
    caption: 'Headers',
    rows: headers.map((header) => row(header, { value: showHeaderValue(header), marks: [] }, markdown)),
  };
}

/** `showParams` for the parts of a multipart form: files by their paths. */
export function showParts(parts: readonly FormPart[], markdown: Markdown): ParamsView | undefined {
  if (parts.length === 0) return undefined;
  return { caption: 'Form parts', rows: parts.map((part) => row(part, showPart(part), markdown)) };
}

function showHeaderValue({ name, value }: Param): readonly Segment[] {
  return (isSecretHeader(sourceOf(name)) ? showSecret : showText)(value ?? []);
}

function showPart(part: FormPart): Pick<ParamRow, 'value' | 'marks'> {
  const type = sourceOf(part.contentType);
  const types = type === '' ? [] : [type];
  if (part.kind === 'text') return { value: showText(part.value ?? []), marks: types };
  const paths: Text = part.paths.flatMap((path, index) => (index === 0 ? path : [', ', ...path]));
  return { value: showText(paths), marks: [part.paths.length > 1 ? 'files' : 'file', ...types] };
}

function row(param: Param, { value, marks }: Pick<ParamRow, 'value' | 'marks'>, markdown: Markdown): ParamRow {
  const [, word = '', description = ''] = needWord.exec(param.description) ?? [];
  const need = word.toLowerCase();
  const all = [...(need === '' || marks.includes(need) ? [] : [need]), ...marks];
  return {
    name: showText(param.name),
    value,
    marks: param.disabled ? [...all, 'not sent'] : all,
    disabled: param.disabled,
    description: markdown.renderCell(need === '' ? param.description : description),
  };
}

/** A collection has no place for it, so Postman itself writes "(Required) …" in front when it imports an OpenAPI document. */
const needWord = /^\s*(?:[([]|\*\*|__)(required|optional)(?:[)\]]|\*\*|__)[.:,;]?\s*(.*)$/is;
