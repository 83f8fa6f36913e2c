// Preloaded into a run: ends the thread that sends a request to /die, as a crash of it would.
const { isMainThread } = require('node:worker_threads');
const { subscribe } = require('node:diagnostics_channel');

if (!isMainThread) {
  subscribe('http.client.request.start', ({ request }) => {
    if (request.path === '/die') process.exit(9);
  });
}
