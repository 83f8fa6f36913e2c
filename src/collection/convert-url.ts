// URLs, headers and other name-value lists, as newman's SDK reads them.
import type { Param } from '../model/body.ts';
import type { Url } from '../model/request.ts';
import { parseText } from '../model/text.ts';
import { descriptionOf, plainText } from './raw.ts';
import { buildUrl, type SdkHeaders, type SdkParam, type SdkUrl } from './sdk.ts';

/** A URL from its text or its parts; of parts that are given, `raw` counts for nothing (postman-collection, `Url#update`). */
export function convertUrl(definition: unknown): Url {
  const url = buildUrl(definition);
  const pathVariables = convertPathVariables(url);
  return {
    text: parseText(url.toString()),
    ...(pathVariables.length === 0 ? {} : { template: parseText(templateOf(url)) }),
    query: url.query.members.map(convertQueryParam),
    pathVariables,
  };
}

/** The URL's text with `{{:name}}` in the place of each `:name`. */
function templateOf(url: SdkUrl): string {
  const path = (url.path ?? []).map((segment) => String(segment).replace(/^:[^.]+/s, (name) => `{{${name}}}`));
  return String(Object.create(url, { path: { value: path } }));
}

/** Headers in order, without those that have no name: newman drops them. */
export function convertHeaders(headers: SdkHeaders): readonly Param[] {
  return headers.members
    .filter((header) => header.key !== '')
    .map((header) => convertParam(header, { name: String(header.key), value: String(header.value) }));
}

/** A param of the file with name and value as they go over the wire; no value makes an entry without `=`. */
export function convertParam(source: SdkParam, wire: { readonly name: string; readonly value?: string }): Param {
  return {
    name: parseText(wire.name),
    value: wire.value === undefined ? undefined : parseText(wire.value),
    disabled: Boolean(source.disabled),
    description: descriptionOf(source.description),
  };
}

/** Only strings are sent (postman-collection, `QueryParam.unparseSingle`). */
function convertQueryParam(param: SdkParam): Param {
  const name = typeof param.key === 'string' ? param.key : '';
  return convertParam(param, typeof param.value === 'string' ? { name, value: param.value } : { name });
}

/** One for each `:name` of the path; what stands after a dot is no part of the name (postman-collection, `Url#getPath`). */
function convertPathVariables(url: SdkUrl): readonly Param[] {
  const names = new Set<string>();
  for (const segment of url.path ?? []) {
    const name = /^:([^.]+)/s.exec(String(segment))?.[1];
    if (name !== undefined) names.add(name);
  }
  return [...names].map((name) => {
    const found = url.variables.members.findLast((variable) => variable.key === name);
    const value = plainText(found?.valueOf());
    return convertParam(found ?? { key: name, value: '' }, { name, value });
  });
}
