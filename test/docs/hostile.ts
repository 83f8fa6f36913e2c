// A collection whose every string tries to become code. `window.pwned` tells that one did.
import type { SiteInput } from '../../src/docs/site.ts';
import { parseText } from '../../src/model/text.ts';
import { collection, example, folder, param, request, site, targets } from './fixture.ts';

const run = 'window.pwned=1';

export const attacks: readonly string[] = [
  `<script>${run}</script>`,
  `</script><script>${run}</script>`,
  `</title></style></textarea></code></pre></details><script>${run}</script>`,
  `<img src=x onerror="${run}">`,
  `"><svg onload=${run}>`,
  `' onmouseover='${run}' x='`,
  `" autofocus onfocus="${run}" x="`,
  `javascript:${run}`,
  `[click](javascript:${run})`,
  `<a href="javascript:${run}">x</a>`,
  `<a href="data:text/html,<script>${run}</script>">x</a>`,
  `<iframe srcdoc="<script>${run}</script>"></iframe>`,
  `<object data="data:text/html,<script>${run}</script>"></object>`,
  `<meta http-equiv="refresh" content="0;url=javascript:${run}">`,
  `<base href="https://evil.example/">`,
  `<link rel="stylesheet" href="https://evil.example/x.css">`,
  `<img src="https://evil.example/pixel.png">![x](https://evil.example/pixel.png)`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
  `<svg><style><img src=x onerror=${run}></style></svg>`,
  `{{#with this}}{{constructor.constructor "${run}"}}{{/with}}`,
  `{{{html}}} {{safe code}} {{> layout}} {{__proto__}}`,
  `\${${run}} \`+${run}+\` <%= ${run} %> {%raw%}`,
  `--> <!-- <script>${run}</script>`,
  `<details open ontoggle=${run}><summary>x</summary></details>`,
  `../../../etc/passwd`,
];

/** One request for each text, with the text in every string that a page shows. */
export function hostileSite(texts: readonly string[] = attacks): SiteInput {
  const requests = texts.map((attack) => {
    const text = parseText(attack);
    const fields = [param(attack, attack, { description: attack })];
    return request(attack, `https://x.example/${attack}`, {
      method: text,
      url: { text: parseText(`https://x.example/${attack}`), query: fields, pathVariables: fields },
      description: attack,
      headers: fields,
      auth: { kind: 'apikey', name: text, value: text, in: 'query' },
      body: { kind: 'raw', language: 'html', text },
      examples: [
        example(200, attack, { name: attack, reason: attack, headers: [{ name: attack, value: attack }] }),
        example(404, JSON.stringify({ [attack]: attack }), { name: attack }),
      ],
    });
  });
  const tree = [
    folder(texts[0] ?? '', requests, texts.join('\n\n')),
    ...texts.map((attack) => folder(attack, [], attack)),
  ];
  const hostile = collection(texts[2] ?? '', tree, {
    description: texts.join('\n\n'),
    variables: texts.map((attack) => ({ name: attack, value: attack, secret: false, enabled: true })),
  });
  const flow = { needs: () => texts, captures: () => texts };
  const rawItems = new Map(
    tree[0]?.items.map((_, index) => [`/item/0/item/${index}`, { name: texts[index], [texts[0] ?? '']: texts }]),
  );
  const hostileTargets = targets.map((target, index) => ({
    ...target,
    language: texts[index] ?? '',
    client: texts[index + 3] ?? '',
    link: `javascript:${run}`,
    install: texts[index + 1] ?? '',
  }));
  return {
    collections: [site(hostile, { flow, rawItems })],
    targets: hostileTargets,
    title: texts[1] ?? '',
    footer: texts.join('\n\n'),
  };
}
