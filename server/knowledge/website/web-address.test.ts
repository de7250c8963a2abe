import { expect, test } from 'vitest';
import { pageAddress, startAddress } from './web-address.ts';

test.each([
  ['shop.example', 'https://shop.example/'],
  [' https://shop.example/about#team ', 'https://shop.example/about'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
  ['localhost:3000/x', 'https://localhost:3000/x'],
  ['ftp://shop.example', null],
  ['javascript:alert(1)', null],
  ['https://user:word@shop.example', null],
  ['', null],
  ['not an address', null],
])('“%s” begins at %s', (typed, url) => {
  expect(startAddress(typed)?.href ?? null).toBe(url);
});

const base = 'https://shop.example/a/b';
test.each([
  ['c', 'https://shop.example/a/c'],
  ['/x#part', 'https://shop.example/x'],
  ['/x/index.html', 'https://shop.example/x/'],
  ['?b=2&a=1&utm_source=mail', 'https://shop.example/a/b?a=1&b=2'],
  ['//shop.example/y', 'https://shop.example/y'],
  ['https://shop.example:8443/', null],
  ['https://www.shop.example/', null],
  ['/picture.PNG', null],
  ['mailto:a@shop.example', null],
  ['/x?a=1&b=2&c=3&d=4', null],
  ['http://', null],
])('a link to “%s” leads to %s', (href, url) => {
  expect(pageAddress(href, base, 'shop.example')).toBe(url);
});
