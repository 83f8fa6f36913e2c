// Servers of tests, on a free port of 127.0.0.1.
import type { Server } from 'node:http';
import type { Server as TlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface Listening {
  /** `http://127.0.0.1:<port>`; of a server with TLS `https://…`. */
  readonly url: string;
  readonly port: number;
  /** Ends what is still being answered, too. */
  readonly close: () => Promise<void>;
}

/**
 * Connections stay open however long they are idle: on a machine that is slow at the wrong moment a client sends on
 * a connection that the server is just closing, and a test fails that has nothing to do with it.
 */
export async function listen(server: Server | TlsServer): Promise<Listening> {
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const scheme = 'setSecureContext' in server ? 'https' : 'http';
  return {
    url: `${scheme}://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
