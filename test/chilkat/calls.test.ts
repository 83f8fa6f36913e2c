// Every call of every generated PHP snippet exists in that release, with that many arguments, in that spelling.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Request } from '../../src/model/request.ts';
import { noteNotChecked } from '../support/not-checked.ts';
import { parsePhp, whyNoPhp, type Access, type Parsed } from '../support/chilkat/run-php.ts';
import {
  caseRequests,
  releases,
  renderPhp,
  sampleRequests,
  spellings,
  versionOf,
} from '../support/chilkat/snippets.ts';

interface Method {
  readonly args: readonly string[] | null;
  readonly returns: string | null;
  readonly activeX: string | null;
  readonly phpExt: string | null;
  readonly phpExtInferred?: string | null;
  readonly phpExtAliases?: readonly string[];
  readonly seenInPhpExt: readonly string[];
  readonly unverified?: boolean;
}
interface Property {
  readonly type: string;
  readonly writable: boolean;
  readonly phpExtGet: string;
  readonly phpExtPut: string | null;
}
interface Class {
  readonly phpExtClass: string;
  readonly activeX: Readonly<Record<string, string | readonly string[]>>;
  readonly methods: Readonly<Record<string, Method>>;
  readonly properties: Readonly<Record<string, Property>>;
}

const facts = JSON.parse(readFileSync(new URL('../../templates/php/_stand-in/api.json', import.meta.url), 'utf8')) as {
  readonly classes: Readonly<Record<string, Class>>;
};

const combinations = spellings.flatMap((spelling) =>
  releases.flatMap((release) =>
    (['placeholder', 'env'] as const).map((variables) => ({ spelling, release, variables })),
  ),
);
type Combination = (typeof combinations)[number];

const absent = await whyNoPhp();
let requests: readonly Request[] = [];
beforeAll(async () => void (requests = [...(await sampleRequests()), ...(await caseRequests())]));

describe('every generated PHP snippet', () => {
  it.for(combinations)('is sound: $spelling, release $release, $variables', async (combination, context) => {
    if (absent !== undefined) return noteNotChecked(context, absent);
    const jobs = requests.map((request, index) => ({
      id: `${index} ${request.name}`,
      code: renderPhp(request, combination.spelling, combination).code,
    }));
    const parsed = await parsePhp(jobs);
    expect(parsed.size).toBe(jobs.length);
    expect([...parsed].flatMap(([id, one]) => complaintsOf(id, one, combination))).toEqual([]);
  });

  it('does not pass the check by containing nothing', async (context) => {
    if (absent !== undefined) return noteNotChecked(context, absent);
    const code = `<?php $http = new COM("Chilkat.Http", null, CP_UTF8); $resp = $http->QuickRequest('GET');
      $http->Nothing = 1; print $resp->statuscode; $http->HttpNoBody('GET', 'x', $resp); $other->X();`;
    const parsed = (await parsePhp([{ id: 'x', code }])).get('x');
    const combination = { spelling: 'activex', release: '10', variables: 'env' } as const;
    expect(complaintsOf('x', parsed ?? { accesses: [], complaint: '' }, combination)).toHaveLength(5);
    expect((await parsePhp([{ id: 'x', code: '<?php print (;' }])).get('x')?.complaint).toContain('syntax error');
  });
});

function complaintsOf(id: string, parsed: Parsed, combination: Combination): readonly string[] {
  if (parsed.complaint !== '') return [`${id}: ${parsed.complaint}`];
  const classes = new Map<string, string>();
  return parsed.accesses.flatMap((access) => {
    const problem =
      access.kind === 'new' ? checkNew(access, classes, combination) : checkAccess(access, classes, combination);
    return problem === undefined ? [] : [`${id}: ${problem}`];
  });
}

function checkNew(
  access: Access,
  classes: Map<string, string>,
  { spelling, release }: Combination,
): string | undefined {
  const spelled = spelling === 'activex' ? access.arguments[0]?.slice(1, -1) : access.class;
  const found = Object.entries(facts.classes).find(([, one]) =>
    spelling === 'activex' ? [one.activeX[versionOf(release)]].flat().includes(spelled) : one.phpExtClass === spelled,
  );
  if (found === undefined) return `${spelled} is no class of ${release}`;
  if (spelling === 'activex' && access.arguments[2] !== 'CP_UTF8') return `${spelled} is made without CP_UTF8`;
  classes.set(access.into, found[0]);
  return undefined;
}

function checkAccess(access: Access, classes: Map<string, string>, combination: Combination): string | undefined {
  const name = classes.get(access.object ?? '') ?? '';
  const known = facts.classes[name];
  const what = `${access.object}->${access.member}`;
  if (known === undefined) return `${what}: nobody knows what ${access.object} is`;
  const found = Object.entries(known.methods).find(([member, one]) =>
    spellingsOf(member, one, combination).includes(access.member ?? ''),
  );
  if (found === undefined || access.kind !== 'call') return checkProperty(access, known, { what, combination });
  const [member, method] = found;
  if (!isOffered(name, { member, method }, combination))
    return `${what} is not known to exist in ${combination.release}`;
  if (method.args?.length !== access.arguments.length) return `${what} takes ${method.args?.length} arguments`;
  if (access.into !== '' && method.returns !== null) classes.set(access.into, method.returns);
  return undefined;
}

function spellingsOf(member: string, method: Method, { spelling }: Combination): readonly string[] {
  if (spelling === 'activex') return [method.activeX ?? member];
  return [method.phpExt ?? method.phpExtInferred ?? member, ...(method.phpExtAliases ?? [])];
}

/** In 11 sending is known in the new style only; all that does not send is taken to have stayed. */
function isOffered(
  name: string,
  { member, method }: { readonly member: string; readonly method: Method },
  { release }: Combination,
): boolean {
  if (method.unverified === true) return false;
  const isOld = method.seenInPhpExt.length > 0;
  if (release !== '11') return isOld;
  return !(isOld && name === 'Http' && (method.returns === 'HttpResponse' || member.startsWith('Quick')));
}

interface Where {
  readonly what: string;
  readonly combination: Combination;
}

function checkProperty(access: Access, known: Class, { what, combination }: Where): string | undefined {
  const properties = Object.entries(known.properties);
  if (combination.spelling === 'activex') {
    const property = known.properties[access.member ?? ''];
    if (property === undefined || access.kind === 'call') return `${what} does not exist`;
    return access.kind === 'write' && !property.writable ? `${what} is read only` : undefined;
  }
  return checkAccessor(access, properties, what);
}

type Properties = readonly (readonly [string, Property])[];

function checkAccessor(access: Access, properties: Properties, what: string): string | undefined {
  if (access.kind !== 'call') return `${what}: the extension has no public properties`;
  const getter = properties.some(([, one]) => one.phpExtGet === access.member);
  const setter = properties.some(([, one]) => one.phpExtPut === access.member);
  if (!getter && !setter) return `${what} does not exist`;
  return access.arguments.length === (setter ? 1 : 0) ? undefined : `${what} takes ${setter ? 1 : 0} arguments`;
}
