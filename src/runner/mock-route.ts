// Sends every request of a run to one server whatever its host, below newman: definition, URLs and Host headers stay as
// they are, and redirects and `pm.sendRequest` cannot escape, since no other connection is ever opened.
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import type { RequestEvent, StartEvent } from './events.ts';

export interface MockRoute {
  /** newman's `requestAgents`. */
  readonly agents: { readonly http: http.Agent; readonly https: https.Agent };
  readonly onStart: (event: StartEvent) => void;
  readonly onBeforeRequest: (event: RequestEvent) => void;
  readonly close: () => void;
}

/** A route to the plain HTTP server at `url`, e.g. `http://127.0.0.1:3000`. */
export function routeTo(url: string): MockRoute {
  const { hostname, port } = new URL(url);
  // postman-request takes an https response only from a socket that says its certificate was checked.
  const createConnection = () =>
    Object.assign(net.connect(Number(port) || 80, hostname.replace(/^\[|\]$/g, '')), { authorized: true });
  const agents = {
    http: Object.assign(new http.Agent(), { createConnection }),
    https: Object.assign(new https.Agent(), { createConnection }),
  };
  return {
    agents,
    onStart: ignoreProxies,
    onBeforeRequest: giveHost,
    close: () => {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

/** A tunnel through HTTPS_PROXY replaces the agent, and newman has no option against it. */
function ignoreProxies({ run }: StartEvent): void {
  if (run?.requester?.options) run.requester.options.ignoreProxyEnvironmentVariables = true;
}

/** `/path` alone is no URL for newman; with a mock there is no doubt where it goes. */
function giveHost({ request }: RequestEvent): void {
  const url = request?.url;
  if (url && !url.host?.length && url.path?.length) url.host = ['localhost'];
}
