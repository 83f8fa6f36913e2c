// Holds snippets to the truth: runs each against its own recorder, and compares what arrived.
import { compareRequests, type Declared, type Verdict } from './compare.ts';
import type { EchoServer } from './echo-server.ts';
import { runEach, runTogether, type ExecuteOptions, type Outcome, type SnippetJob } from './execute.ts';
import type { RecordedRequest } from './request-parser.ts';
import type { Toolchain } from './toolchains.ts';

/** A snippet whose URL leads to `echo`, which nothing else may use in the meantime. */
export interface Claim extends SnippetJob {
  readonly echo: EchoServer;
  readonly truth: RecordedRequest;
  readonly declared: Declared;
}

export interface Proof {
  readonly id: string;
  readonly verdict: Verdict;
}

export interface ProveOptions extends ExecuteOptions {
  readonly toolchain: Toolchain;
}

/** Runs the snippets of one target. One that does not conform in company is judged by a second run, alone. */
export async function proveSnippets(claims: readonly Claim[], options: ProveOptions): Promise<readonly Proof[]> {
  const together = judgeAll(claims, await runTogether(claims, options));
  const doubted = claims.filter((_, index) => together[index]?.verdict.kind === 'differs');
  const alone = new Map((await proveEach(doubted, options)).map((proof) => [proof.id, proof]));
  return together.map((proof) => alone.get(proof.id) ?? proof);
}

/** Runs each snippet in a process of its own. */
export async function proveEach(claims: readonly Claim[], options: ProveOptions): Promise<readonly Proof[]> {
  return judgeAll(claims, await runEach(claims, options));
}

/** Compares what the claims' recorders have seen since they were last asked. */
export function judgeAll(claims: readonly Claim[], outcomes: ReadonlyMap<string, Outcome>): readonly Proof[] {
  return claims.map((claim) => ({ id: claim.id, verdict: judge(claim, outcomes.get(claim.id)) }));
}

function judge({ echo, truth, declared }: Claim, outcome: Outcome | undefined): Verdict {
  const requests = echo.take();
  const [seen, ...more] = requests;
  const differences: string[] = [];
  if (!outcome) differences.push('the snippet did not end');
  else if (outcome.failure !== '')
    differences.push(`the snippet failed: ${[outcome.failure, outcome.output].join('\n').trim()}`);
  if (!seen) differences.push('no request arrived');
  if (more.length > 0) differences.push(`${requests.length} requests arrived`);
  const verdict = seen ? compareRequests(truth, seen, declared) : undefined;
  if (verdict && differences.length === 0) return verdict;
  return { kind: 'differs', differences: [...differences, ...(verdict?.differences ?? [])] };
}
