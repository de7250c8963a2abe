import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { OutgoingProblem } from './outgoing-problem.ts';
import { isPublicAddress } from './public-address.ts';

export type ResolvedAddress = { address: string; family: number };

/** Name to addresses; the system's by default, a scripted one in tests. Rejects when there is no such name. */
export type Resolve = (host: string) => Promise<ResolvedAddress[]>;

export const systemResolve: Resolve = (host) =>
  new Promise((resolve, reject) =>
    systemLookup(host, { all: true, verbatim: true }, (error, found) =>
      error ? reject(error) : resolve(found),
    ),
  );

/** The web address as it will be used, or a problem when it is none: http or https, a host, no name and password in it. */
export function parseTarget(address: string | URL): URL {
  const url = URL.parse(String(address));
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    throw new OutgoingProblem('address-not-valid', 'The address must begin with http:// or https://.');
  }
  if (url.username || url.password) {
    throw new OutgoingProblem('address-not-valid', 'The address must not hold a name and a password.');
  }
  return url;
}

/** `host:port` with the port that the scheme implies, in the spelling of the operator's list. */
export function hostAndPort(url: URL): string {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return `${url.hostname.replace(/\.$/, '').toLowerCase()}:${port}`;
}

/**
 * Resolution for one connection, and its check: what this function lets through is what the socket connects to, so a name that
 * answers differently the second time (DNS rebinding) gains nothing.
 */
export function guardedLookup(resolve: Resolve, operatorAllows: boolean): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (found) => {
        const open = operatorAllows ? found : found.filter(({ address }) => isPublicAddress(address));
        const [first] = open;
        if (!first) return callback(refusal(host), []);
        return options.all ? callback(null, open) : callback(null, first.address, first.family);
      },
      (cause) => callback(new OutgoingProblem('address-not-found', `There is no host ${host}.`, cause), []),
    );
  };
}

/** Addresses written as numbers never reach the look-up, so they are checked here, before a socket is opened. */
export function checkWrittenAddress(url: URL, operatorAllows: boolean): void {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(host) && !operatorAllows && !isPublicAddress(host)) throw refusal(host);
}

function refusal(host: string): OutgoingProblem {
  return new OutgoingProblem(
    'address-not-allowed',
    `${host} is not on the public internet. Whoever runs Callwell can allow it with --allow-private HOST:PORT.`,
  );
}
