// A client as something that can be asked for: not for one request as the targets are, but for a whole collection.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TargetInfo } from '../../model/snippet.ts';
import type { Feature } from '../request/feature-names.ts';
import type { LanguageManifest } from '../targets/manifest.ts';
import { builtInFolder, loadTargets } from '../targets/targets.ts';

export interface ClientTarget {
  readonly info: TargetInfo;
  /** What `fetch` cannot send. */
  readonly unsupported: readonly Feature[];
}

export const clientTarget: ClientTarget = {
  info: {
    id: 'typescript/client',
    language: 'TypeScript',
    client: 'typed client',
    link: 'https://developer.mozilla.org/docs/Web/API/Fetch_API',
    highlight: 'typescript',
    extension: 'ts',
    install: '',
  },
  unsupported: [
    'auth:digest',
    'auth:oauth1',
    'auth:hawk',
    'auth:awsv4',
    'auth:ntlm',
    'auth:edgegrid',
    'auth:jwt',
    'auth:asap',
    'body:on-get',
    'body:on-head',
    'header:repeated',
    'header:connection',
    'header:host',
    'method:tunnel',
    'tls:unchecked',
    'url:dot-segments',
  ],
};

/** The part of every client that is no collection's own. */
export function readRuntime(): string {
  return readFileSync(join(builtInFolder, 'typescript', '_client', 'runtime.ts'), 'utf8');
}

let language: LanguageManifest | undefined;

/** How TypeScript is written. */
export function readLanguage(): LanguageManifest {
  language ??= loadTargets().get('typescript/fetch')?.language;
  if (language === undefined) throw new Error('TypeScript is one of the built-in languages');
  return language;
}
