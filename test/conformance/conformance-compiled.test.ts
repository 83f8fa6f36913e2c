// Every snippet of the languages that take a compiler: does it send the request that newman sends?
import { holdToNewman } from '../support/conformance.ts';

holdToNewman('compiled');
