import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { noteAbsentMaterial } from '../support/not-checked.ts';

type Members = Record<string, unknown>;
interface Facts {
  readonly versions: readonly string[];
  readonly otherSources: readonly unknown[];
  readonly classes: Readonly<Record<string, { readonly methods: Members; readonly properties: Members }>>;
}

const facts = read(new URL('../../templates/php/_stand-in/api.json', import.meta.url));
const reference = new URL('../../../shared/reference/chilkat-api.json', import.meta.url);

function read(url: URL): Facts {
  return JSON.parse(readFileSync(url, 'utf8')) as Facts;
}

describe('the API facts', () => {
  it('name the sources that they were read in', () => {
    expect(facts.otherSources.length).toBeGreaterThan(5);
    expect(facts.versions).toEqual(['9.5.0', '10', '11']);
  });

  it('are the reference, member by member', async (context) => {
    if (!existsSync(fileURLToPath(reference)))
      return noteAbsentMaterial(context, 'the full Chilkat reference is not here');
    const { classes } = read(reference);
    for (const [name, { methods, properties }] of Object.entries(facts.classes)) {
      for (const [member, fact] of Object.entries(methods))
        expect([member, classes[name]?.methods[member]]).toEqual([member, fact]);
      for (const [member, fact] of Object.entries(properties))
        expect([member, classes[name]?.properties[member]]).toEqual([member, fact]);
    }
  });
});
