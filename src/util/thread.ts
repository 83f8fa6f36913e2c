// Threads whose program is a module of ours.
import { Worker } from 'node:worker_threads';

/**
 * Starts one.
 *
 * @param name the module's path beside the caller's, without the extension: `./worker`
 * @param from `import.meta.url` of the caller
 * @param workerData what the module finds as `workerData`
 */
export function startThread(name: string, from: string, workerData: unknown): Worker {
  if (!from.endsWith('.ts')) return new Worker(new URL(`${name}.js`, from), { workerData });
  // In a checkout, whose tests and commands run from the sources by way of tsx.
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const script = JSON.stringify(new URL(`${name}.ts`, from).href);
  return new Worker(`import(${loader}).then(({ tsImport }) => tsImport(${script}, ${script}))`, {
    eval: true,
    workerData,
  });
}
