// The verbs in the order in which --help lists them.
import type { Verb } from '../verb.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { docs } from './docs.ts';
import { generate } from './generate.ts';
import { graph } from './graph.ts';
import { init } from './init.ts';
import { mock } from './mock.ts';
import { run } from './run.ts';
import { targets } from './targets.ts';
import { verify } from './verify.ts';

export const verbs: readonly Verb[] = [init, targets, generate, run, mock, docs, verify, check, graph, build];
