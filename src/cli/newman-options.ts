// newman's own flags: its names, its meaning (https://github.com/postmanlabs/newman#command-line-options).
import type { ArgumentsCamelCase, Argv } from 'yargs';
import type { PassedOptions } from '../app/run.ts';
import { UsageError } from './io.ts';
import { wholeNumber } from './options.ts';

export function withNewman<Options>(parser: Argv<Options>) {
  return withFileOptions(withTimeOptions(parser))
    .option('folder', { ...list, describe: 'Run only this folder or request, by name or id; repeatable' })
    .option('iteration-count', { alias: 'n', ...number, describe: 'How many times to run' })
    .option('iteration-data', { alias: 'd', ...text, describe: 'JSON or CSV file with a row for each iteration' })
    .option('bail', {
      type: 'string',
      describe:
        'Stop at the first failure (=failure is the same); =folder: at the first error that is no failed check, at once',
    })
    .option('insecure', { alias: 'k', type: 'boolean', describe: 'Do not check certificates' })
    .option('ignore-redirects', { type: 'boolean', describe: 'Do not follow redirects' })
    .option('suppress-exit-code', { alias: 'x', type: 'boolean', describe: 'Exit with 0 also when checks fail' })
    .option('silent', { type: 'boolean', describe: 'Print nothing about the run' })
    .option('verbose', { type: 'boolean', describe: 'Print the URL, the size and every check of each request' })
    .option('color', { choices: ['auto', 'on', 'off'] as const, describe: 'Colour of the output' })
    .option('disable-unicode', { type: 'boolean', describe: 'Plain ASCII signs' });
}

/**
 * The part of a command line that newman itself is told.
 *
 * @throws UsageError for a number that is none
 */
export function passedOptions(options: ArgumentsCamelCase<NewmanArguments>): PassedOptions {
  const all = {
    folder: options.folder,
    iterationCount: wholeNumber('--iteration-count', options.iterationCount, 1),
    iterationData: options.iterationData,
    timeout: wholeNumber('--timeout', options.timeout),
    timeoutRequest: wholeNumber('--timeout-request', options.timeoutRequest),
    timeoutScript: wholeNumber('--timeout-script', options.timeoutScript),
    delayRequest: wholeNumber('--delay-request', options.delayRequest),
    bail: bailOf(options.bail),
    insecure: options.insecure,
    ignoreRedirects: options.ignoreRedirects,
    workingDir: options.workingDir,
    noInsecureFileRead: !options.insecureFileRead,
    cookieJar: options.cookieJar,
    sslClientCert: options.sslClientCert,
    sslClientKey: options.sslClientKey,
    sslClientPassphrase: options.sslClientPassphrase,
    sslClientCertList: options.sslClientCertList,
    sslExtraCaCerts: options.sslExtraCaCerts,
    verbose: options.verbose,
    exportEnvironment: options.exportEnvironment,
    exportGlobals: options.exportGlobals,
    exportCollection: options.exportCollection,
    exportCookieJar: options.exportCookieJar,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** `--bail` takes a value only where one of its own follows, so that a file after it stays a file. */
export function separateBail(argv: readonly string[]): string[] {
  return argv.map((word, index) => {
    const next = argv[index + 1] ?? '';
    return word === '--bail' && !/^(?:folder|failure)(?:,(?:folder|failure))*$/.test(next) ? '--bail=' : word;
  });
}

type NewmanArguments = ReturnType<typeof withNewman<object>> extends Argv<infer Options> ? Options : never;

const text = { type: 'string', requiresArg: true } as const;
const number = { type: 'number', requiresArg: true } as const;
const list = { ...text, array: true, default: [] as string[], defaultDescription: 'all' } as const;

function withTimeOptions<Options>(parser: Argv<Options>) {
  return parser
    .option('delay-request', { ...number, describe: 'Milliseconds between requests' })
    .option('timeout', { ...number, describe: 'Milliseconds for the whole run; then it stops, with reports' })
    .option('timeout-request', {
      ...number,
      describe: 'Milliseconds for one request; 300000 if not given, 0 for no limit',
    })
    .option('timeout-script', {
      ...number,
      describe: 'Milliseconds for one script; 300000 if not given, 0 for no limit',
    });
}

function withFileOptions<Options>(parser: Argv<Options>) {
  return parser
    .option('working-dir', { ...text, describe: 'Folder that paths of uploads are relative to' })
    .option('insecure-file-read', {
      type: 'boolean',
      default: true,
      describe: 'Read files outside the working folder (--no-insecure-file-read forbids it)',
    })
    .option('cookie-jar', { ...text, describe: 'Cookies to start with' })
    .option('ssl-client-cert', { ...text, describe: 'Client certificate (PEM)' })
    .option('ssl-client-key', { ...text, describe: 'Its private key' })
    .option('ssl-client-passphrase', { ...text, describe: 'Its passphrase' })
    .option('ssl-client-cert-list', { ...text, describe: 'Client certificates by host (JSON)' })
    .option('ssl-extra-ca-certs', { ...text, describe: 'Further certificates to trust (PEM)' })
    .option('export-environment', { ...text, describe: 'File for the environment after the run' })
    .option('export-globals', { ...text, describe: 'File for the globals after the run' })
    .option('export-collection', { ...text, describe: 'File for the collection after the run' })
    .option('export-cookie-jar', { ...text, describe: 'File for the cookies after the run' });
}

function bailOf(value: string | undefined): PassedOptions['bail'] {
  if (value === undefined || value === '') return value === '' ? true : undefined;
  const modifiers = value.split(',');
  const known = modifiers.filter((one) => one === 'folder' || one === 'failure');
  if (known.length === modifiers.length) return known;
  throw new UsageError('--bail takes folder or failure');
}
