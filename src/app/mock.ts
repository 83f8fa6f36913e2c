// One collection's saved examples, served.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { startMock } from '../mock/server.ts';
import type { MockAnswer, MockServer } from '../mock/server.ts';
import { loadCollections, sourcesOf } from './inputs.ts';
import { writeReport } from './write-reports.ts';

export type { MockAnswer } from '../mock/server.ts';

export interface MockInput {
  readonly file: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Token endpoints issue new tokens, and requests with a bearer token must bring the last one. */
  readonly tokens: boolean;
  /** Milliseconds that every answer waits. */
  readonly delay: number;
  /** Speaks HTTPS by a certificate of its own. */
  readonly tls: boolean;
  /** File that gets that certificate (PEM), never its key. */
  readonly certificateFile?: string | undefined;
  readonly onAnswer: (answer: MockAnswer) => void;
  readonly stdin?: NodeJS.ReadableStream | undefined;
}

export interface ServedMock extends MockServer {
  readonly warnings: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/** Loads the collection and serves it on 127.0.0.1 until it is closed. */
export async function serveMock({ file, stdin, certificateFile, ...options }: MockInput): Promise<ServedMock> {
  const loaded = await loadCollections([file], stdin);
  const [first] = loaded;
  if (first === undefined) throw new Error('a collection that loads is there');
  const server = await startMock(first.collection, options);
  if (certificateFile !== undefined) await saveCertificate(server, certificateFile);
  return { ...server, warnings: first.warnings, sources: sourcesOf(loaded) };
}

async function saveCertificate({ certificate = '', close }: MockServer, path: string): Promise<void> {
  try {
    writeReport({ path, content: certificate, secret: false });
  } catch (error) {
    await close();
    throw error;
  }
}
