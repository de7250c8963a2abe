import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';

/** Something about this machine that keeps Callwell from starting: one sentence for whoever started it. */
export class StartProblem extends Error {}

/** Listens, and gives the server with the port it got. Throws StartProblem when the port or the address cannot be had. */
export async function listen(
  app: Hono,
  host: string,
  port: number,
): Promise<{ server: ServerType; port: number }> {
  const server = createAdaptorServer({ fetch: app.fetch, hostname: host });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(problemOf(error, host, port)));
    server.listen(port, host, resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

function problemOf({ code, message }: NodeJS.ErrnoException, host: string, port: number): StartProblem {
  if (code === 'EADDRINUSE') {
    return new StartProblem(
      `Port ${port} is in use by another program. Stop that one or choose another with --port PORT.`,
    );
  }
  if (code === 'EACCES')
    return new StartProblem(
      `Port ${port} needs more rights than this user has. Choose one above 1023 with --port PORT.`,
    );
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new StartProblem(`This machine has no address ${host}. Choose another with --host ADDRESS.`);
  }
  return new StartProblem(`Callwell cannot listen on ${host}, port ${port}: ${message}.`);
}

/** Stops taking connections and lets the open ones finish; those that stay (event streams) are cut after `graceMs`. */
export async function stopListening(server: ServerType, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), graceMs);
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  await closed;
  clearTimeout(cut);
}

/** The address to print: a wildcard is reached by localhost. */
export function addressOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
