// The files of a run that newman reads itself, before it does: at some it breaks down, and of others it says neither name nor place.
import { statSync } from 'node:fs';
import { parseSecret, readSource, type Source } from '../../collection/source.ts';
import { Failure } from '../../diagnostics/diagnostic.ts';
import type { RunOptions } from '../../runner/options.ts';
import { deepestForNewman, isDeeper } from '../../util/deep.ts';

/**
 * What can be read only once, such as a pipe, is left to newman, and so is data that is not meant to be JSON: it may be CSV.
 *
 * @throws Failure where a file cannot be read, is too large or too deep, or is no JSON where it must be
 */
export async function checkInputFiles({
  iterationData,
  cookieJar,
  sslClientCertList,
}: Pick<RunOptions, 'iterationData' | 'cookieJar' | 'sslClientCertList'>): Promise<void> {
  if (typeof iterationData === 'string' && !isPipe(iterationData)) {
    const source = await readSource(iterationData);
    if (isJson(source) || isMeantAsJson(source)) refuseDeep(source);
  }
  for (const path of [cookieJar, sslClientCertList])
    if (path !== undefined && !isPipe(path)) refuseDeep(await readSource(path));
}

function refuseDeep(source: Source): void {
  const { value, locate } = parseSecret(source);
  if (!isDeeper(value, deepestForNewman)) return;
  const message = `the JSON is nested deeper than ${deepestForNewman} levels, which newman cannot read`;
  const at = locate(pointerOfDeepest(value));
  throw new Failure([{ code: 'run/bad-input', severity: 'error', message, at }], new Map([[source.file, source.text]]));
}

/** The entry at fault, of a list. */
function pointerOfDeepest(value: unknown): string {
  return Array.isArray(value) ? `/${value.findIndex((entry) => isDeeper(entry, deepestForNewman - 1))}` : '';
}

function isPipe(path: string): boolean {
  try {
    return statSync(path).isFIFO();
  } catch {
    return false;
  }
}

/** newman would take it for CSV, and complain of its quotes or run without data. */
function isMeantAsJson({ file, text }: Source): boolean {
  return /\.json$/i.test(file) && /^\s*[[{]/.test(text);
}

function isJson({ text }: Source): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
