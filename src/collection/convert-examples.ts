// Saved responses of an item.
import type { Example } from '../model/request.ts';
import { convertBody } from './convert-body.ts';
import { convertHeaders, convertUrl } from './convert-url.ts';
import type { Places } from './places.ts';
import { isRecord, isScalar, listOf, nameOf, plainText, type Raw } from './raw.ts';
import { buildHeaders } from './sdk.ts';

/** The saved responses of an item; entries that are no response are left out. */
export function convertExamples(item: Raw, pointer: string, places: Places): readonly Example[] {
  const responses = item['response'];
  return listOf(responses).flatMap((response, index) => {
    if (!isRecord(response)) return [];
    const path = Array.isArray(responses) ? ['response', index] : ['response'];
    return [convertExample(response, places.inside(pointer, ...path))];
  });
}

function convertExample(response: Raw, pointer: string): Example {
  const status = Number(isScalar(response['code']) ? response['code'] : 0);
  const id = plainText(response['id'] ?? response['_postman_id']);
  return {
    ...(id !== '' && { id }),
    name: nameOf(response['name'], 'Unnamed example'),
    pointer,
    status: Number.isInteger(status) ? status : 0,
    reason: plainText(response['status']),
    headers: convertAnswerHeaders(response['header']),
    body: plainText(response['body']),
    request: convertOriginal(response['originalRequest']),
  };
}

function convertAnswerHeaders(definition: unknown): Example['headers'] {
  return buildHeaders(definition)
    .members.filter((header) => header.key !== '' && !header.disabled)
    .map((header) => ({ name: String(header.key), value: plainText(header.value) }));
}

function convertOriginal(request: unknown): Example['request'] {
  if (typeof request === 'string')
    return { method: 'GET', url: convertUrl(request).text, headers: [], body: { kind: 'none' } };
  if (!isRecord(request)) return undefined;
  const headers = buildHeaders(request['header']);
  return {
    method: plainText(request['method']).toUpperCase() || 'GET',
    url: convertUrl(request['url']).text,
    headers: convertHeaders(headers),
    body: convertBody(request['body'], headers),
  };
}
