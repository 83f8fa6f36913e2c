import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { describeChart, showTime } from '../../../src/docs/run-report/chart.ts';
import { indentJson } from '../../../src/docs/run-report/indent-json.ts';
import { renderRunReport } from '../../../src/docs/run-report/run-report.ts';
import { execution, reportOf } from './fixture.ts';

const options = { bodyLimit: 65_536 };

test('is valid HTML that loads nothing and allows only what is in it', async () => {
  const html = await renderRunReport(reportOf(), options);
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
  const { results } = await validator.validateString(html);
  const told = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
  expect(told).toEqual([]);
  expect(html).not.toMatch(/<(?:link|script|img|iframe)[^>]+(?:src|href)="(?!data:)/);
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#x27;', "'") ?? '';
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-\S+'; script-src 'sha256-\S+'; img-src data:;/);
});

test('the same report gives the same bytes', async () => {
  expect(await renderRunReport(reportOf(), options)).toBe(await renderRunReport(reportOf(), options));
});

test('nothing of a run becomes markup', async () => {
  const evil = '</script></style></title><img src=x onerror=alert(1)>"\'&{{x}}';
  const message = { headers: [{ name: evil, value: evil }], body: { text: evil, size: 9, cut: true, binary: false } };
  const one = execution({
    trail: [evil, evil],
    method: evil,
    url: evil,
    reason: evil,
    assertions: [{ name: evil, passed: false, skipped: false, message: evil }],
    errors: [{ kind: evil as 'script', message: evil }],
    warnings: [evil],
    captured: [{ name: evil, scope: evil as 'globals', pointer: evil }],
    detail: { request: message, response: message },
  });
  const html = await renderRunReport({ ...reportOf([one]), collection: evil, file: evil }, options);
  expect(html).not.toContain('<img src=x');
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  expect(html.match(/<\/style>/g)).toHaveLength(1);
  expect(html.match(/<\/title>/g)?.length).toBeLessThanOrEqual(2);
});

test('tells of a run that was stopped what it did not reach', async () => {
  const stopped = { kind: 'timeout' as const, message: 'no time <left>' };
  const whole = await renderRunReport(reportOf(), options);
  const cut = await renderRunReport({ ...reportOf(), stopped, totals: { ...reportOf().totals, notRun: 3 } }, options);
  expect(cut).toContain('Stopped: no time &lt;left&gt;. 3 requests were not run.');
  expect(cut).toMatch(/<dt>Not run<\/dt><dd>3<\/dd>/);
  expect(whole).not.toMatch(/Stopped|Not run/);
});

test('shortens bodies and says so', async () => {
  const body = { text: 'x'.repeat(500), size: 500, cut: false, binary: false };
  const one = execution({ detail: { request: { headers: [], body }, response: { headers: [], body } } });
  const html = await renderRunReport(reportOf([one]), { bodyLimit: 100 });
  expect(html).toContain('Shortened: the first 100 characters of a body of 500 bytes.');
  expect(html).not.toContain('x'.repeat(101));
});

test('the same failure of several iterations is told once, with a link to the first', async () => {
  const assertions = [{ name: 'is fine', passed: false, skipped: false, message: 'expected 1 to equal 2' }];
  const all = [0, 1, 2].map((iteration) => execution({ iteration, assertions }));
  const html = await renderRunReport(reportOf(all), options);
  expect(html).toContain('<a href="#r1">Users › Create</a> <span class="mark">Iterations 0, 1, 2</span>');
  expect(html.match(/<p class="check">/g)).toHaveLength(1);
});

test('a chart has at most two hundred bars, each the slowest of several requests', () => {
  const all = Array.from({ length: 1000 }, (_, index) => execution({ time: index === 501 ? 900 : 10 }));
  const chart = describeChart(all, (index) => `r${index}`);
  expect(chart?.bars).toHaveLength(200);
  expect(chart?.note).toBe('Each bar is the slowest of 5 requests.');
  expect(chart?.bars[100]).toMatchObject({ href: '#r501', title: 'POST Users › Create: 900 ms' });
  expect([chart?.top, chart?.middle]).toEqual(['1.00 s', '500 ms']);
  expect(chart?.facts.map(({ value }) => value)).toEqual(['10 ms', '10 ms', '10 ms', '900 ms']);
  expect(describeChart([execution({ status: 0 })], String)).toBeUndefined();
});

test.each([
  [999.4, '999 ms'],
  [1500, '1.50 s'],
  [61_000, '1 min 1 s'],
])('%d ms is shown as %s', (time, text) => expect(showTime(time)).toBe(text));

test.each([
  [
    '{"a":1.50,"b":[1e3,"x,{y}"],"c":{},"d":[ ]}',
    '{\n  "a": 1.50,\n  "b": [\n    1e3,\n    "x,{y}"\n  ],\n  "c": {},\n  "d": []\n}',
  ],
  ['"text"', '"text"'],
  ['{"cut":', '{"cut":'],
  ['{\n"a":1}', '{\n"a":1}'],
])('%s is indented without another spelling', (text, indented) => expect(indentJson(text)).toBe(indented));
