// Sends a request that is written down: the "execution" of an http/raw or http/har snippet.
import { connect } from 'node:net';
import type { Outcome } from './execute.ts';

/** Comment lines in front (`# …`) are dropped, line ends of the head become CRLF; the body goes as it stands. */
export function rawBytes(text: string): Uint8Array {
  const request = text.replace(/^(?:#.*\n)*\n*/, '');
  const end = /\r?\n\r?\n/.exec(request);
  const head = end ? request.slice(0, end.index) : request;
  const body = end ? request.slice(end.index + end[0].length) : '';
  return Buffer.from(`${head.replace(/\r?\n/g, '\r\n')}\r\n\r\n${body}`, 'utf8');
}

/** Sends the bytes to a port of 127.0.0.1 and waits for the head of the answer. Bytes that cannot be made are a failure. */
export async function sendBytes(make: () => Uint8Array, port: number, milliseconds = 5000): Promise<Outcome> {
  try {
    return await send(make(), port, milliseconds);
  } catch (error) {
    return { failure: 'cannot be sent', output: error instanceof Error ? error.message : String(error) };
  }
}

function send(bytes: Uint8Array, port: number, milliseconds: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let output = '';
    const finish = (failure: string): void => {
      socket.destroy();
      resolve({ failure, output });
    };
    socket.setTimeout(milliseconds, () => finish(`got no answer within ${milliseconds / 1000} s`));
    socket.on('error', (error) => finish(error.message));
    socket.on('end', () => finish('lost its connection'));
    socket.on('data', (chunk) => {
      output += chunk.toString('latin1');
      // The interim answer to `Expect: 100-continue` is none.
      output = output.replace(/^HTTP\/1\.1 1\d\d (?:.*?)\r\n\r\n/s, '');
      if (output.includes('\r\n\r\n')) finish(output.startsWith('HTTP/1.1 200 ') ? '' : 'is refused by the server');
    });
    socket.write(bytes);
  });
}
