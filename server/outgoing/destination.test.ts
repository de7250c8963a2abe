import { expect, test } from 'vitest';
import { guardedLookup, type ResolvedAddress } from './destination.ts';

/** What the look-up gives to the socket, as a promise. */
function lookedUp(answers: string[][], operatorAllows = false) {
  const lookup = guardedLookup(
    async (): Promise<ResolvedAddress[]> =>
      (answers.shift() ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    operatorAllows,
  );
  return () =>
    new Promise((resolve, reject) =>
      lookup('rebind.test', { all: true }, (error, found) => (error ? reject(error) : resolve(found))),
    );
}

test('a name that changes from a public to a private address is refused at the next connection', async () => {
  const connect = lookedUp([['8.8.8.8'], ['127.0.0.1']]);
  expect(await connect()).toEqual([{ address: '8.8.8.8', family: 4 }]);
  await expect(connect()).rejects.toMatchObject({ code: 'address-not-allowed' });
});

test('of a name with public and private addresses only the public ones are connected to', async () => {
  expect(await lookedUp([['10.0.0.1', '8.8.8.8', '::1']])()).toEqual([{ address: '8.8.8.8', family: 4 }]);
});

test('what the operator opened may lead anywhere', async () => {
  expect(await lookedUp([['10.0.0.1']], true)()).toEqual([{ address: '10.0.0.1', family: 4 }]);
});

test('a name without any address is refused', async () => {
  await expect(lookedUp([[]], true)()).rejects.toMatchObject({ code: 'address-not-allowed' });
});
