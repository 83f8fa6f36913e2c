// Bruno's runner as a peer: installed for the benchmark only, and its own kind of collection.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const version = '4.1.0';
const folder = fileURLToPath(new URL('../../.postwright/bench/bru', import.meta.url));

/** Path of its program; undefined where it cannot be installed, such as without a network. */
export function installBru(): string | undefined {
  const program = join(folder, 'node_modules/@usebruno/cli/bin/bru.js');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', `@usebruno/cli@${version}`], {
      cwd: folder,
      stdio: 'ignore',
    });
    return program;
  } catch {
    return undefined;
  }
}

/** The same requests with the same checks and captures as Bruno writes them. Returns the collection's folder. */
export function writeBruCollection(parent: string, url: string, requests: number): string {
  const collection = join(parent, 'bru');
  mkdirSync(collection, { recursive: true });
  writeFileSync(
    join(collection, 'bruno.json'),
    JSON.stringify({ version: '1', name: 'Bench', type: 'collection', ignore: [] }),
  );
  for (let index = 0; index < requests; index += 1) {
    writeFileSync(join(collection, `Request ${index}.bru`), bruRequest(index, url));
  }
  return collection;
}

function bruRequest(index: number, url: string): string {
  return `meta {
  name: Request ${index}
  type: http
  seq: ${index + 1}
}

get {
  url: ${url}/things/${index}
  body: none
  auth: none
}

headers {
  X-Token: {{token}}
}

tests {
  test("is fine", function() {
    expect(res.getStatus()).to.equal(200);
  });
  bru.setVar("token", res.getBody().token);
}
`;
}
