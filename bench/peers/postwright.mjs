// Our side of bench/generators.ts: the same requests for the same ten clients.
import { loadCollection, loadTargets, readSource, renderSnippet, requestsIn } from '../../dist/index.js';

const ids = [
  'shell/curl',
  'csharp/http-client',
  'go/net-http',
  'java/okhttp',
  'javascript/fetch',
  'kotlin/okhttp',
  'javascript/axios',
  'php/curl',
  'python/requests',
  'ruby/net-http',
];

const { collection } = await loadCollection(await readSource(process.argv[2]));
const all = loadTargets();
const targets = ids.map((id) => all.get(id));
let characters = 0;
let count = 0;
for (const request of requestsIn(collection))
  for (const target of targets) {
    characters += renderSnippet(request, target).code.length;
    count += 1;
  }
console.log(`${count} snippets, ${characters} characters`);
