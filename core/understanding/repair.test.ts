import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isQuestion } from './question.ts';
import { type RepairKind, repairIn } from './repair.ts';

describe('talk about the talk is recognised', () => {
  it.each<[string, RepairKind]>([
    ['could you say that again please', 'repeat'],
    ['sorry?', 'repeat'],
    ["I didn't catch that", 'repeat'],
    ['can you speak a little slower', 'slower'],
    ['hold on a second', 'hold-on'],
    ['let me find my calendar', 'hold-on'],
    ['okay goodbye', 'goodbye'],
    ["that's all, thank you", 'goodbye'],
    ['have a nice day', 'goodbye'],
    ['I want to talk to a real person', 'person'],
    ['operator', 'person'],
    ['never mind', 'cancel'],
    ['actually, it is Tuesday', 'correction'],
    ["no, it's Meyer", 'correction'],
    ['sorry, the phone number is 312 555 0142', 'correction'],
    ['oh, and the number should be 0142', 'correction'],
    ['the day should be Thursday', 'correction'],
    ["let's go back to the booking", 'back'],
    ['am I talking to a robot', 'robot'],
    ['shut up you idiot', 'abuse'],
    ['thank you so much', 'thanks'],
    ["I'd rather not say", 'refusal'],
    ['I have no idea', 'refusal'],
  ])('%s', (heard, kind) => expect(repairIn(heard, 'en')?.kind).toBe(kind));

  it.each<[string, RepairKind]>([
    ['¿puede repetir?', 'repeat'],
    ['no sé', 'refusal'],
    ['quiero hablar con una persona', 'person'],
    ['un momento por favor', 'hold-on'],
    ['adiós', 'goodbye'],
    ['más despacio', 'slower'],
  ])('in Spanish: %s', (heard, kind) => expect(repairIn(heard, 'es')?.kind).toBe(kind));
});

describe('a request that merely contains such words is none', () => {
  it.each([
    'I need to go to the bank branch on Main Street',
    'I would like to cancel my appointment',
    'can I talk to somebody about my invoice',
    "I don't know if you can help but my sink leaks",
    '312 555 0142',
    'my sister Joy Adkins',
  ])('%s', (heard) => expect(repairIn(heard, 'en')).toBeNull());
});

test('a farewell keeps what was said before it', () => {
  expect(repairIn("Yes that's right, bye", 'en')).toMatchObject({
    kind: 'goodbye',
    words: 'bye',
    rest: "Yes that's right",
  });
});

test('going back names its topic, and a refusal its reason', () => {
  expect(repairIn("let's go back to the booking", 'en')?.topic).toBe('the booking');
  expect(repairIn("I don't remember", 'en')?.reason).toBe('unknown');
  expect(repairIn("that's private", 'en')?.reason).toBe('unwilling');
});

test('any text is read without a fault, and the words are in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('en', 'es'), (heard, language) => {
      const found = repairIn(heard, language as 'en' | 'es');
      if (found) expect(found.words).toBe(heard.slice(...found.span));
    }),
  );
});

describe('questions', () => {
  it.each([
    'what are your hours?',
    'do you have parking',
    'My name is Sam. Do you take cards?',
    'I was wondering if you are open on Sunday',
    '¿tienen estacionamiento?',
  ])('asks: %s', (heard) => expect(isQuestion(heard)).toBe(true));
  it.each(['312 555 0142', 'the sink is leaking', 'could you help me', 'Tuesday at three', ''])(
    'asks nothing: %s',
    (heard) => expect(isQuestion(heard)).toBe(false),
  );
});
