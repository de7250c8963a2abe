import { describe, expect, it } from 'vitest';
import { destinationLike } from './names.ts';

describe('a destination is found by what the author calls it', () => {
  const destinations = ['Front desk', 'On-call technician', 'Manny'];
  it.each([
    ['the desk', 'Front desk'],
    ['our front desk', 'Front desk'],
    ['the technician on call', 'On-call technician'],
    ['Manny, he needs to talk', 'Manny'],
  ])('%s → %s', (words, name) => expect(destinationLike(words, destinations)).toBe(name));

  it.each(['the billing desk', 'the moon desk', 'your senior technician', 'Priya'])(
    '%s is nobody here: a call is not handed to somebody else',
    (words) => expect(destinationLike(words, destinations)).toBeNull(),
  );
});
