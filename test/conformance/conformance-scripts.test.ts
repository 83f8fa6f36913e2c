// Every snippet of the languages that take an interpreter, a parser, or nothing: does it send the request that newman sends?
import { holdToNewman } from '../support/conformance.ts';

holdToNewman('scripts');
