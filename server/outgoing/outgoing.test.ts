import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ResolvedAddress } from './destination.ts';
import { type Outgoing, openOutgoing } from './outgoing.ts';
import { nextHop } from './redirect.ts';

/** A host on loopback; each test says what it answers. */
let host: Server;
let port: number;
let answer: RequestListener;
let asked: string[] = [];
let timers: (() => void)[] = [];
const open: Outgoing[] = [];

beforeAll(async () => {
  host = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  port = (host.address() as AddressInfo).port;
});

afterEach(() => {
  for (const outgoing of open.splice(0)) outgoing.close();
  asked = [];
  timers = [];
});

afterAll(() => {
  host.closeAllConnections();
  host.close();
});

const clock = {
  now: () => 0,
  random: (bytes: number) => new Uint8Array(bytes),
  after: (_ms: number, run: () => void) => {
    timers.push(run);
    return () => undefined;
  },
};

function outgoingWith(
  allowPrivate: string[],
  resolve: (name: string) => string[] = () => ['127.0.0.1'],
): Outgoing {
  const outgoing = openOutgoing({
    clock,
    allowPrivate,
    resolve: async (name): Promise<ResolvedAddress[]> =>
      resolve(name).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  });
  open.push(outgoing);
  return outgoing;
}

const listed = () => outgoingWith([`shop.test:${port}`, `127.0.0.1:${port}`]);

describe('addresses', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data',
    'http://[fd00:ec2::254]/',
    'http://0/',
  ])('%s is refused before a socket is opened', async (address) => {
    await expect(outgoingWith([]).fetch(address)).rejects.toMatchObject({ code: 'address-not-allowed' });
  });

  test.each(['ftp://shop.test/', 'file:///etc/passwd', 'shop.test', 'http://user:word@shop.test/', ''])(
    '"%s" is no address to go to',
    async (address) => {
      await expect(outgoingWith([]).fetch(address)).rejects.toMatchObject({ code: 'address-not-valid' });
    },
  );

  test('a name that leads to a private address is refused, and the host is not asked', async () => {
    await expect(outgoingWith([]).fetch(`http://shop.test:${port}/`)).rejects.toMatchObject({
      code: 'address-not-allowed',
    });
    expect(asked).toEqual([]);
  });

  test('a name is resolved once a connection, so what was checked is what is connected to', async () => {
    const answers = [['192.0.2.1'], ['127.0.0.1']];
    let lookups = 0;
    const rebinding = outgoingWith([], () => {
      lookups += 1;
      return answers[lookups - 1] ?? [];
    });
    for (const _ of answers) {
      await expect(rebinding.fetch(`http://rebind.test:${port}/`)).rejects.toMatchObject({
        code: 'address-not-allowed',
      });
    }
    expect(lookups).toBe(2);
    expect(asked).toEqual([]);
  });

  test('the operator opens one host and one port, and no other', async () => {
    answer = (_, response) => response.end('hello');
    const outgoing = outgoingWith([`shop.test:${port}`]);
    expect(await (await outgoing.fetch(`http://SHOP.test:${port}/`)).text()).toBe('hello');
    await expect(outgoing.fetch(`http://other.test:${port}/`)).rejects.toMatchObject({
      code: 'address-not-allowed',
    });
    await expect(outgoing.fetch('http://shop.test:1/')).rejects.toMatchObject({
      code: 'address-not-allowed',
    });
  });

  test('a name that nobody has is said to be none', async () => {
    const outgoing = openOutgoing({
      ...{ clock, allowPrivate: [] },
      resolve: async () => Promise.reject(new Error('ENOTFOUND')),
    });
    await expect(outgoing.fetch('http://nowhere.test/')).rejects.toMatchObject({ code: 'address-not-found' });
  });
});

describe('redirects', () => {
  test('each hop is checked: a listed host cannot send on to a private one', async () => {
    answer = (_, response) => response.writeHead(302, { location: `http://other.test:${port}/x` }).end();
    await expect(listed().fetch(`http://shop.test:${port}/`)).rejects.toMatchObject({
      code: 'address-not-allowed',
    });
    expect(asked).toEqual(['GET /']);
  });

  test('what the operator opened is not reached by a redirect from elsewhere', async () => {
    answer = (_, response) => response.writeHead(307, { location: `http://127.0.0.1:${port}/x` }).end();
    await expect(listed().fetch(`http://shop.test:${port}/`)).rejects.toMatchObject({
      code: 'address-not-allowed',
    });
    expect(asked).toEqual(['GET /']);
  });

  test('within one host they are followed, and the last address is told', async () => {
    answer = ({ url }, response) =>
      url === '/' ? response.writeHead(301, { location: '/there' }).end() : response.end('arrived');
    const response = await listed().fetch(`http://shop.test:${port}/`);
    expect(await response.text()).toBe('arrived');
    expect(response.url).toBe(`http://shop.test:${port}/there`);
  });

  test('a circle ends', async () => {
    answer = (_, response) => response.writeHead(302, { location: '/' }).end();
    await expect(listed().fetch(`http://shop.test:${port}/`)).rejects.toMatchObject({
      code: 'too-many-redirects',
    });
    expect(asked).toHaveLength(6);
  });

  test('credentials stay with their host', () => {
    const hop = {
      url: new URL('http://shop.test/'),
      method: 'GET',
      headers: { authorization: 'Bearer secret', 'x-api-key': 'secret', accept: 'text/html' },
      body: undefined,
      mayUseList: true,
    };
    const to = (location: string) =>
      nextHop(hop, { statusCode: 307, headers: { location } } as IncomingMessage);
    expect(to('http://elsewhere.test/')?.headers).toEqual({ accept: 'text/html' });
    expect(to('https://shop.test/')?.headers).toEqual({ accept: 'text/html' });
    expect(to('/there')?.headers).toEqual(hop.headers);
  });

  test('a post that is redirected becomes a get without its body', async () => {
    const bodies: string[] = [];
    answer = (request, response) => {
      void text(request).then((body) => bodies.push(body));
      if (request.url === '/') response.writeHead(302, { location: '/there' }).end();
      else response.end();
    };
    await listed().fetch(`http://shop.test:${port}/`, { method: 'POST', body: 'secret' });
    expect(asked).toEqual(['POST /', 'GET /there']);
    expect(bodies).toEqual(['secret', '']);
  });
});

describe('limits', () => {
  test('an answer that announces too much is not read', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-length': '5000' }).end('x'.repeat(5000));
    await expect(listed().fetch(`http://shop.test:${port}/`, { maxBytes: 4999 })).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  test('a small answer that unpacks to a large one is thrown away', async () => {
    const packed = gzipSync('x'.repeat(1_000_000));
    answer = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
    await expect(listed().fetch(`http://shop.test:${port}/`, { maxBytes: 10_000 })).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  test('a host that never answers is left when the time is over', async () => {
    answer = () => {
      for (const run of timers) run();
    };
    await expect(listed().fetch(`http://shop.test:${port}/`)).rejects.toMatchObject({ code: 'timed-out' });
  });

  test('the asker can stop', async () => {
    const stop = new AbortController();
    answer = () => stop.abort();
    await expect(listed().fetch(`http://shop.test:${port}/`, { signal: stop.signal })).rejects.toMatchObject({
      code: 'stopped',
    });
  });

  test('an answer that breaks off is no answer', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': '10' }).write('four', () => response.destroy());
    };
    await expect(listed().fetch(`http://shop.test:${port}/`)).rejects.toMatchObject({
      code: 'answer-not-understood',
    });
  });
});

test('a stream hands over the answer as it comes', async () => {
  answer = (_, response) => response.end('data: one\n\n');
  const stream = await listed().stream(`http://shop.test:${port}/`, { method: 'POST', body: '{}' });
  expect(stream.statusCode).toBe(200);
  expect(await text(stream)).toBe('data: one\n\n');
});
