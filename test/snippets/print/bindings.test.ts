import { describe, expect, it } from 'vitest';
import { bindVariables, environmentName, toIdentifier } from '../../../src/snippets/print/bindings.ts';

describe('environmentName', () => {
  it.each([
    ['client_id', 'CLIENT_ID'],
    ['client-id.v2', 'CLIENT_ID_V2'],
    ['$guid', '_GUID'],
    ['2fa', '_2FA'],
    ['', 'VARIABLE'],
    ['éß', '_SS'],
    ['é', 'VARIABLE_E9'],
    ['!?', 'VARIABLE_21_3F'],
  ])('%j is %s', (variable, expected) => {
    expect(environmentName(variable)).toBe(expected);
  });
});

describe('toIdentifier', () => {
  it.each([
    ['access_token', 'access_token', 'accessToken'],
    ['baseUrl', 'base_url', 'baseUrl'],
    ['X-API-Key', 'x_api_key', 'xApiKey'],
    ['1st', 'value_1st', 'value1st'],
    ['é', 'value_', 'value'],
  ])('%j', (name, snake, camel) => {
    expect([toIdentifier(name, 'snake'), toIdentifier(name, 'camel')]).toEqual([snake, camel]);
  });
});

describe('bindVariables', () => {
  it('keeps clear of reserved words, of names in the template and of each other', () => {
    const bindings = bindVariables(['class', 'response', 'a-b', 'a_b', 'A_B'], { case: 'snake', reserved: ['class'] }, [
      'response',
    ]);
    const identifiers = [...bindings.values()].map(({ identifier }) => identifier);
    expect(identifiers).toEqual(['class_2', 'response_2', 'a_b', 'a_b_2', 'a_b_3']);
  });
});
