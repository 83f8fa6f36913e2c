// Requests with variables in every place that a value can go to.
import type { Auth } from '../../../src/model/auth.ts';
import type { Body } from '../../../src/model/body.ts';
import type { Request } from '../../../src/model/request.ts';
import { parseText } from '../../../src/model/text.ts';
import { param, request } from '../../docs/fixture.ts';

function post(name: string, body: Body, extra: Partial<Request> = {}): Request {
  return request(name, 'http://{{host}}/things/{{id}}?q={{q}}&plain=1', { method: ['POST'], body, ...extra });
}

const basic: Auth = { kind: 'basic', username: parseText('{{user}}'), password: parseText('{{password}}') };

const json = '{"name": "{{first}} {{last}}", "nested": {"list": ["{{item}}", 1]}, "quoted": "\\"{{first}}\\""}';

export const fillRequests: readonly Request[] = [
  request('base', '{{baseUrl}}/users/{{id}}?q={{q}}&page=2', { headers: [param('X-Key', 'k {{key}}')] }),
  request('base alone', '{{baseUrl}}'),
  request('spaces', 'https://x.example/a b/{{id}}?q=a%20{{q}}&r={{r}}', { auth: basic }),
  request('bearer', '{{baseUrl}}/me', { auth: { kind: 'bearer', token: parseText('{{token}}') } }),
  post('json', { kind: 'raw', language: 'json', text: parseText(json) }),
  post('bare', { kind: 'raw', language: 'json', text: parseText('{"n": {{count}}, "s": "{{text}}"}') }),
  post('text', { kind: 'raw', language: 'text', text: parseText('Dear {{name}},\n\n"{{text}}" it\'s $5\n') }),
  post('form', { kind: 'urlencoded', fields: [param('a', '{{a}}'), param('{{b}}', 'b {{a}}{{c}}')] }),
  request('names', 'http://localhost/x?{{q}}={{r}}', {
    headers: [param('X-{{h}}', '{{a}}'), param('Accept', '{{accept}}')],
  }),
  request('method', 'http://localhost/{{a}}{{b}}', { method: parseText('{{method}}') }),
];
