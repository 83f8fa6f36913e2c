// Holds snippets to the truth: runs each against its own recorder, and compares what arrived.
import { mapLimit } from '../util/map-limit.ts';
import { compareRequests, type Declared } from './compare.ts';
import type { EchoServer } from './echo-server.ts';
import { prepareTogether, runEach, type Outcome, type Prepared, type SnippetJob } from './execute.ts';
import type { Workshop } from './recipe.ts';
import type { RecordedRequest } from './request-parser.ts';
import { harBytes } from './send-har.ts';
import { rawBytes, sendBytes } from './send-raw.ts';

/** A snippet whose URL leads to `echo`, which nothing else may use in the meantime. */
export interface Claim extends SnippetJob {
  readonly echo: EchoServer;
  readonly truth: RecordedRequest;
  readonly declared: Declared;
}

export type Proof =
  | { readonly id: string; readonly kind: 'identical' | 'equivalent' }
  | {
      readonly id: string;
      readonly kind: 'differs';
      /** One readable sentence each. */
      readonly differences: readonly string[];
      readonly seen: RecordedRequest;
    }
  /** Nothing arrived, or the snippet did not end well: what its language or the program itself said. */
  | { readonly id: string; readonly kind: 'broken'; readonly message: string };

export interface ProveOptions {
  readonly workshop: Workshop;
  /** How many of those that conform in company are run alone too, so that the batch hides nothing. */
  readonly sample: number;
}

/** Proofs that are built and wait to be run: only the run needs the recorders for itself. */
export interface PreparedProofs {
  readonly prove: () => Promise<readonly Proof[]>;
}

/** Builds the snippets of one target. One that does not conform in company is judged by a second run, alone. */
export async function prepareProofs(
  claims: readonly Claim[],
  { workshop, sample }: ProveOptions,
): Promise<PreparedProofs> {
  const prepared = await prepare(claims, workshop);
  const { sends, batch } = workshop.toolchain.spec;
  return {
    prove: async () => {
      const together = judgeAll(claims, await prepared.run());
      if (sends !== undefined || batch === undefined) return together;
      const again = claims.filter((_, index) => !conforms(together[index]) || isSampled(index, claims.length, sample));
      const alone = new Map((await proveEach(again, workshop)).map((proof) => [proof.id, proof]));
      return together.map((proof) => alone.get(proof.id) ?? proof);
    },
  };
}

/** `prepareProofs`, and then runs them. */
export async function proveSnippets(claims: readonly Claim[], options: ProveOptions): Promise<readonly Proof[]> {
  return (await prepareProofs(claims, options)).prove();
}

/** Runs each snippet in a process of its own. */
export async function proveEach(claims: readonly Claim[], workshop: Workshop): Promise<readonly Proof[]> {
  return judgeAll(claims, await runEach(claims, workshop));
}

function conforms(proof: Proof | undefined): boolean {
  return proof?.kind === 'identical' || proof?.kind === 'equivalent';
}

/** Spread evenly, the same each time. */
function isSampled(index: number, length: number, sample: number): boolean {
  return index % Math.max(1, Math.ceil(length / Math.max(1, sample))) === 0 && sample > 0;
}

async function prepare(claims: readonly Claim[], workshop: Workshop): Promise<Prepared> {
  const { sends } = workshop.toolchain.spec;
  if (sends === undefined) return prepareTogether(claims, workshop);
  return {
    run: async () => {
      const outcomes = await mapLimit(claims, 4, async ({ id, code, directory, echo }) => {
        const bytes = (): Uint8Array => (sends === 'har' ? harBytes(code, directory) : rawBytes(code));
        const outcome = await sendBytes(bytes, echo.port);
        return [id, outcome] as const;
      });
      return new Map<string, Outcome>(outcomes);
    },
  };
}

/** Compares what the claims' recorders have seen since they were last asked. */
function judgeAll(claims: readonly Claim[], outcomes: ReadonlyMap<string, Outcome>): readonly Proof[] {
  return claims.map((claim) => judge(claim, outcomes.get(claim.id)));
}

function judge({ id, echo, truth, declared }: Claim, outcome: Outcome | undefined): Proof {
  const requests = echo.take();
  const [seen, ...more] = requests;
  const broken = (...lines: readonly string[]): Proof => ({ id, kind: 'broken', message: lines.join('\n').trim() });
  if (outcome === undefined) return broken('the snippet did not end');
  if (outcome.failure !== '') return broken(`the snippet ${outcome.failure}`, outcome.output);
  if (seen === undefined) return broken('no request arrived', outcome.output);
  const verdict = compareRequests(truth, seen, declared);
  const differences =
    more.length > 0 ? [`${requests.length} requests arrived`, ...verdict.differences] : verdict.differences;
  if (verdict.kind === 'differs' || differences.length > 0) return { id, kind: 'differs', differences, seen };
  return { id, kind: verdict.kind };
}
