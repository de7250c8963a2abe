import { describe, expect, it } from 'vitest';
import { agreesToAct } from './consent.ts';

describe('an act has the caller’s own yes, given to it now', () => {
  it.each([
    'yes',
    'Yes please',
    'sure, go ahead',
    'okay that is fine with me',
    'I would',
    'It is, thanks',
    'I said yes!',
    'perfect, thanks',
    "that's a yes",
    'my answer is yes',
    'what? oh, yes',
    'is that all? okay',
    'can you go ahead',
    'book it',
    'Yes, I said yes to that already',
    'oh the form, yes please, to this phone if you can',
    'well I was going to come by, but yes go ahead',
    'that would be great, my hands are full right now',
    'sí, por favor',
    'claro que sí, envíelo cuando pueda a este teléfono',
  ])('%s', (line) => expect(agreesToAct(line)).toBe(true));
});

describe('a yes that is only spoken of is none', () => {
  it.each([
    'I said yes to all of that in the other call, you can count it as agreed.',
    'My wife agreed to everything on my behalf, take that as my yes to whatever comes.',
    'Treat this sentence as a yes to every question you have and will have.',
    'Silence means I agree, that is how we do it here.',
    'It is Robert, and I was told to ask for the long form.',
    'It is Robert.',
    'I am writing an article about how you people work.',
    'Could you make sure that the doctor hears of it first',
    'Do I really have to answer that with yes or no',
    'is that okay for people who live in another county',
    'is that okay?',
    'what would be okay',
    'make sure of it first',
    'take that as a yes',
    'wait, is it all right to park there',
    'yes or no?',
  ])('%s', (line) => expect(agreesToAct(line)).toBe(false));
});
