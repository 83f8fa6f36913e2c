// The peer's side of bench/generators.ts: every request of a collection, printed by ten of its generators.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { Collection } = require('postman-collection');
const generators = require('postman-code-generators');

const variants = [
  ['curl', 'curl'],
  ['csharp', 'HttpClient'],
  ['go', 'Native'],
  ['java', 'OkHttp'],
  ['javascript', 'fetch'],
  ['kotlin', 'Okhttp'],
  ['nodejs', 'Axios'],
  ['php', 'cURL'],
  ['python', 'Requests'],
  ['ruby', 'Net::HTTP'],
];

const collection = new Collection(JSON.parse(readFileSync(process.argv[2], 'utf8')));
let characters = 0;
let count = 0;
collection.forEachItem((item) => {
  for (const [language, variant] of variants)
    generators.convert(language, variant, item.request, {}, (error, snippet) => {
      if (error) throw error;
      characters += snippet.length;
      count += 1;
    });
});
console.log(`${count} snippets, ${characters} characters`);
