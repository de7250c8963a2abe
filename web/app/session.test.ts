import { expect, test } from 'vitest';
import { pathAfter, signInPath } from './session.ts';

test.each(['/jobs?q=bill', '/', '/calls/call_1#turn', '/join#invitation=abc'])(
  'signing in leads back to %s',
  (path) => {
    expect(pathAfter(new URLSearchParams(signInPath(path).split('?')[1] ?? '').get('next'))).toBe(path);
  },
);

test.each([
  ['nothing', null],
  ['another site', 'https://example.com/'],
  ['another site without a scheme', '//example.com'],
  ['another site behind a backslash', '/\\example.com'],
  ['a script', 'javascript:alert(1)'],
  ['the sign-in page itself', '/sign-in?next=/sign-in'],
])('%s behind next leads to Home', (_, next) => {
  expect(pathAfter(next)).toBe('/');
});
