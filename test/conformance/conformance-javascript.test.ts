// Every snippet of the languages that take Node or a browser: does it send the request that newman sends?
import { holdToNewman } from '../support/conformance.ts';

holdToNewman('javascript');
