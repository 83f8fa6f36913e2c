// The verbs in the order in which --help lists them.
import type { Verb } from '../verb.ts';
import { init } from './init.ts';

export const verbs: readonly Verb[] = [init];
