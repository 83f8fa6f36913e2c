// A collection of any size that uses what real ones use: folders, headers, auth, JSON and form bodies, examples.

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
const requestsPerFolder = 50;

/** The JSON text of a collection with so many requests. */
export function makeCollection(requests: number): string {
  const folders = Array.from({ length: Math.ceil(requests / requestsPerFolder) }, (_, folder) => ({
    name: `Folder ${folder}`,
    item: Array.from({ length: Math.min(requestsPerFolder, requests - folder * requestsPerFolder) }, (__, index) =>
      makeItem(folder * requestsPerFolder + index),
    ),
  }));
  const auth = { type: 'bearer', bearer: [{ key: 'token', value: '{{access_token}}', type: 'string' }] };
  return JSON.stringify({ info: { name: `${requests} requests`, schema }, auth, item: folders });
}

function makeItem(index: number): unknown {
  const url = `https://api.example.com/things/${index}?page={{page}}&q=a b`;
  const header = [{ key: 'X-Request', value: `{{prefix}}-${index}` }];
  const body = JSON.stringify(
    { id: index, name: "it's", nested: { list: [1, 2.5, true, null, '{{value}}'] } },
    null,
    2,
  );
  const example = { name: 'Created', code: 201, status: 'Created', header: [], body: '{"id": 1, "name": "x"}' };
  const request =
    index % 2 === 0
      ? { method: 'POST', url, header, body: { mode: 'raw', raw: body, options: { raw: { language: 'json' } } } }
      : {
          method: 'PUT',
          url,
          header,
          body: { mode: 'urlencoded', urlencoded: [{ key: 'a', value: `{{b}} ${index}` }] },
        };
  return { name: `Request ${index}`, request, response: [example] };
}
