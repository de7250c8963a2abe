import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsWanted, questionIn, wantedBy } from './question.ts';

describe('a caller’s words as a question', () => {
  test.each([
    ['um hi, I was wondering if you, uh, take walk-ins', 'you, take walk-ins'],
    ['so what time do you guys close', 'what time do you close'],
    ['are you guys gonna be open tomorrow', 'are you going to be open tomorrow'],
    ['what’s your — what time do you open on Sunday?', 'what time do you open on Sunday?'],
    ['could you tell me where the office is', 'where the office is'],
    ['um', 'um'],
  ])('“%s”', (heard, question) => {
    expect(questionIn(heard)).toBe(question);
  });

  test('of a long story the last question is kept, with what it may refer to', () => {
    const story =
      'Hi there, my neighbour came to you last year with her old sedan and she was really happy with how everything went. Now I have a truck with a bent wheel. Can you fix that?';
    expect(questionIn(story)).toBe('Now I have a truck with a bent wheel. Can you fix that?');
  });

  test('words are never all lost', () => {
    fc.assert(
      fc.property(fc.string(), (heard) => {
        if (heard.trim()) expect(questionIn(heard)).not.toBe('');
      }),
    );
  });
});

describe('the kind of value that is asked for', () => {
  test.each([
    ['how much is a haircut', 'price', 'A haircut is $30.', 'We cut hair.'],
    ['what does it cost', 'price', 'The first visit is free.', 'Bring a towel.'],
    ['when do you close', 'time', 'We are here until 6 pm.', 'We are in the mall.'],
    ['what days are you open', 'time', 'Monday to Friday.', 'Ask at the desk.'],
    ['how long does it take', 'duration', 'About two hours.', 'It is done by hand.'],
    ['how many people fit', 'count', 'Up to 12.', 'It is a large hall.'],
    ['where do I go', 'place', 'The office is behind the church.', 'Yes.'],
  ])('“%s” wants a %s', (question, wanted, holds, lacks) => {
    expect(wantedBy(question)).toBe(wanted);
    expect(holdsWanted(wantedBy(question), holds)).toBe(true);
    expect(holdsWanted(wantedBy(question), lacks)).toBe(false);
  });

  test('a question for a yes or a no wants no value', () => {
    expect(wantedBy('do you take walk-ins')).toBeNull();
    expect(holdsWanted(null, 'anything')).toBeNull();
  });
});
