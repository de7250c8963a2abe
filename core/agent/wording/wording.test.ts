import { array, constantFrom, property, assert as prove, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Field, FieldType } from '../../plan/plan.ts';
import {
  acknowledge,
  askFor,
  askQuestion,
  closing,
  confirmFields,
  lines,
  offerResume,
  sayIt,
  whichOfTwo,
} from './index.ts';
import type { Manner } from './manner.ts';

const SPANISH: Manner = { tone: 'neutral', language: 'es' };

describe('an instruction to ask becomes the question itself', () => {
  test.each([
    ['Ask if they own the home', 'Do you own the home?'],
    ['Ask whether it is leaking', 'Is it leaking?'],
    ['Ask how bad the pain is from 1 to 10.', 'How bad is the pain, from 1 to 10?'],
    ['Ask when it started.', 'When did it start?'],
    ['Ask when the visit is', 'When is the visit?'],
    ['Ask what happened.', 'What happened?'],
    ['Ask what they need help with', 'What do you need help with?'],
    ['Ask what they have tried so far', 'What have you tried so far?'],
    ['Ask which new day suits them', 'Which new day suits you?'],
    ['Ask what day the booking is for', 'What day is the booking for?'],
    ['Ask where help is needed', 'Where is help needed?'],
    ['Ask how they heard about us', 'How did you hear about us?'],
    ['Ask what would put it right for them', 'What would put it right for you?'],
    ['Ask what company they are with', 'What company are you with?'],
    ['Ask how many people will come', 'How many people will come?'],
    ["Ask whose name it's under", 'Whose name is it under?'],
    ['Ask if the caller wants a text', 'Do you want a text?'],
    ['Ask the customer if their landlord knows', 'Could you tell me if your landlord knows?'],
    ['Ask if the gate was locked', 'Was the gate locked?'],
    ["Then ask them if they've been here before", 'Have you been here before?'],
    ["Ask if they'd rather wait", 'Would you rather wait?'],
    ['Ask if they had any trouble with it before', 'Did you have any trouble with it before?'],
    ['Ask whether they already tried the breaker', 'Did you already try the breaker?'],
    ['Ask if someone else is home', 'Is someone else home?'],
    ['Ask if there is a dog in the yard', 'Is there a dog in the yard?'],
    [
      'Ask if we may text the link to the number they are calling from.',
      'May we text the link to the number you are calling from?',
    ],
    [
      'Ask if they want to leave a message or be connected now.',
      'Do you want to leave a message or be connected now?',
    ],
    ['Ask if there is anything else', 'Is there anything else I can help you with?'],
    ['Ask what is wrong and when it began', 'What is wrong, and when did it begin?'],
    ['Ask them to hold the label to the light', 'Could you hold the label to the light?'],
    ['Ask about allergies', 'Could you tell me about allergies?'],
    ['Find out what the trouble seems to be', 'Could you tell me what the trouble seems to be?'],
    ['Make sure they are at home', 'Are you at home?'],
    ['If it is a fall, ask if they can stand', 'Can you stand?'],
    ['Do they own the house?', 'Do you own the house?'],
    ['Ask: “Is it safe to drive?”', 'Is it safe to drive?'],
    ['"Who am I speaking with?"', 'Who am I speaking with?'],
  ])('%s', (instruction, asked) => {
    expect(askQuestion(instruction)).toBe(asked);
  });

  test.each([
    ['Pregunte si es urgente.', '¿Es urgente?'],
    ['Pregunte cuál es el motivo de la llamada.', '¿Cuál es el motivo de la llamada?'],
    ['Pregúntele a qué hora le conviene', '¿A qué hora le conviene?'],
    ['Pregunte si necesita algo más', '¿Necesita algo más?'],
  ])('%s', (instruction, asked) => {
    expect(askQuestion(instruction, SPANISH)).toBe(asked);
  });
});

describe('an instruction to say becomes the sentence itself', () => {
  test.each([
    [
      "Tell the caller that Dr. Lee's team calls back within the hour",
      "Dr. Lee's team calls back within the hour.",
    ],
    ['Let them know we call back today.', 'We call back today.'],
    ['Apologise', "I'm sorry about that."],
    ['Apologize for the wait', "I'm sorry for the wait."],
    ['Thank them', 'Thank you.'],
    ['Thank the caller for their patience', 'Thank you for your patience.'],
    ['Say: “It’s all right.” Then go on.', 'It’s all right.'],
    ['Tell them to hang up and dial 911', 'Please hang up and dial 911.'],
    ['Tell the caller not to worry', 'Please do not worry.'],
    ['Remind them to bring a photo ID', 'Please bring a photo ID.'],
    ['Say you can take a message', 'I can take a message.'],
    ["Say that you don't have that one", "I don't have that one."],
    ['Tell them your appointment reminder comes by text', 'Your appointment reminder comes by text.'],
    ['Explain kindly that they need a permit', 'You need a permit.'],
    ['Tell them that it is done and that we call them', 'It is done, and we call you.'],
    ['Offer Sunday or Tuesday', 'We can offer Sunday or Tuesday.'],
    ['Say goodbye', 'Thank you for calling. Goodbye.'],
    ['Give the price and say that it may change', 'It may change.'],
    ['The office is closed.', 'The office is closed.'],
  ])('%s', (instruction, said) => {
    expect(sayIt(instruction)).toBe(said);
  });

  test('what is quoted is said as it stands', () => {
    expect(sayIt('They call, we come.', true)).toBe('They call, we come.');
  });

  test.each([
    ['Dígale que la oficina verá el mensaje.', 'La oficina verá el mensaje.'],
    ['Despídase', 'Gracias por llamar. Hasta luego.'],
    ['Diga: “Claro, le atiendo en español.”', 'Claro, le atiendo en español.'],
  ])('%s', (instruction, said) => {
    expect(sayIt(instruction, false, SPANISH)).toBe(said);
  });

  test('the end of a call says its own script, and nothing where it has none', () => {
    expect(['Say “Bye now.”', 'thank them and hang up', 'end the call'].map((text) => closing(text))).toEqual(
      ['Bye now.', 'Thank you.', ''],
    );
  });
});

describe('no instruction is read out', () => {
  const lead = constantFrom(
    'Ask',
    'Ask them',
    'Ask the caller',
    'Then ask',
    'Find out',
    'Check',
    'Politely ask',
    'Please ask the customer',
  );
  const clause = constantFrom(
    'if they can wait',
    'whether the caller lives there',
    'what they saw',
    'when their lease ends',
    'how the leak sounds',
    'about their pets',
    'for their name',
    'which of them is older',
    'if the caller has been helped',
    'why them',
    'whether not',
    'if it rains a lot',
    'to wait',
    'their age',
    'who referred them',
    "what's wrong with it",
    'if anyone is hurt',
    'how far they are',
    'where the caller parks',
  );
  const raw =
    /^(?:please )?(?:ask|tell|say|find out|let|the caller|them|they|their|inform|explain)\b|\b(?:the caller|they|their|them)\b/i;

  test('questions speak to the caller', () => {
    const holds = property(lead, clause, constantFrom('', '.', ' now'), (start, rest, end) => {
      const asked = askQuestion(`${start} ${rest}${end}`);
      expect(asked).not.toMatch(raw);
      expect(asked).toMatch(/^\p{Lu}.*\?$/u);
    });
    prove(holds, { numRuns: 400 });
  });

  test('sentences speak to the caller', () => {
    const say = constantFrom(
      'Tell them',
      'Tell the caller',
      'Let them know',
      'Say',
      'Politely explain',
      'Inform the caller',
      'Remind them',
      'Mention',
    );
    const what = constantFrom(
      'that we are closed',
      'that they can wait',
      'we call them back',
      'their order is here',
      'to wait',
      'not to wait',
      'the caller is next',
    );
    const holds = property(say, what, (start, rest) => {
      const said = sayIt(`${start} ${rest}.`);
      expect(said).not.toMatch(raw);
      expect(said).toMatch(/^\p{Lu}.*\.$/u);
    });
    prove(holds, { numRuns: 200 });
  });

  test('nothing makes the wording throw', () => {
    const words = constantFrom(
      'ask',
      'if',
      'they',
      '“',
      '”',
      '"',
      '{{caller.number}}',
      '[[end-call]]',
      ',',
      '?',
      '.',
      'é',
      '👩‍👧',
      '\n',
      '(',
      'that',
      'to',
      '’s',
    );
    prove(
      property(array(words, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        expect(typeof askQuestion(text) === typeof sayIt(text)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

function field(label: string, type: FieldType, options?: string[]): Field {
  return { key: 'k', label, type, required: true, readBack: false, ...(options ? { options } : {}) };
}

describe('a field is asked for by its label and its type', () => {
  test.each([
    [field('full name', 'person-name'), 'May I have your full name, please?'],
    [field("patient's full name", 'person-name'), 'May I have your full name, please?'],
    [field('full name on the booking', 'person-name'), 'May I have the full name on the booking, please?'],
    [field('best number to call back', 'phone'), 'May I have the best number to call you back, please?'],
    [field('callback number', 'phone'), 'May I have your callback number, please?'],
    [field('Date of birth', 'date'), 'May I have your date of birth, please?'],
    [
      field('address where help is needed', 'address'),
      'May I have the address where help is needed, please?',
    ],
    [field('message', 'text'), 'What is the message?'],
    [field('symptoms', 'text'), 'What are the symptoms?'],
    [field('reason', 'text'), 'What is the reason for your call?'],
    [field('when it started', 'date-time'), 'When did it start?'],
    [field('number of rooms', 'number'), 'How many rooms?'],
    [field('windows', 'number'), 'How many windows?'],
    [field('roughly how old it is', 'number'), 'How old is it?'],
    [field('moving from', 'address'), 'Where are you moving from?'],
    [field('nurse in charge', 'person-name'), 'May I have the name of the nurse in charge, please?'],
    [field("owner's name", 'person-name'), "May I have the owner's name, please?"],
    [field('mobile', 'phone'), 'May I have your mobile number, please?'],
    [field('people', 'people'), 'How many people will there be?'],
    [field('day', 'date'), 'Which day suits you?'],
    [field('time of day', 'choice', ['morning', 'afternoon']), 'Would you prefer morning or afternoon?'],
    [field('service', 'choice', ['cut', 'color', 'both']), 'Which service is it: cut, color or both?'],
    [field('pets', 'yes-no'), 'Do you have any pets?'],
  ])('%o', (asked, question) => {
    expect(askFor(asked)).toBe(question);
  });

  test('the line that asks for this field alone comes before its label', () => {
    expect(askFor(field('started', 'date'), undefined, 0, 'Ask when it started.')).toBe('When did it start?');
    expect(askFor(field('full name', 'person-name'), undefined, 0, 'Ask for their full name.')).toBe(
      'May I have your full name, please?',
    );
    expect(askFor(field('car', 'text'), undefined, 0, 'Ask: “What are you driving?”')).toBe(
      'What are you driving?',
    );
  });

  test('the second try is another question than the first, and says what helps', () => {
    for (const type of [
      'phone',
      'person-name',
      'email',
      'address',
      'date',
      'time',
      'number',
      'text',
    ] as const) {
      const tries = [0, 1, 2].map((again) => askFor(field('thing', type), undefined, again));
      expect(new Set(tries).size).toBe(3);
    }
    expect(askFor(field('number', 'phone'), undefined, 1)).toContain('one digit at a time');
  });

  test('tone changes how, language changes the words', () => {
    const name = field('full name', 'person-name');
    expect(askFor(name, { tone: 'casual', language: 'en' })).toBe("What's your full name?");
    expect(askFor(field('nombre completo', 'person-name'), SPANISH)).toBe(
      '¿Me puede dar su nombre completo, por favor?',
    );
    expect(askFor(field('mejor número para devolverle la llamada', 'phone'), SPANISH)).toBe(
      '¿Me puede dar el mejor número para devolverle la llamada, por favor?',
    );
  });
});

test('one value is read back alone, several with their labels', () => {
  expect(confirmFields([{ label: 'callback number', spoken: '3 1 2, 5 5 5, 0 1 9 1' }])).toBe(
    'I have 3 1 2, 5 5 5, 0 1 9 1. Is that right?',
  );
  expect(
    confirmFields([
      { label: 'name', spoken: 'Ann' },
      { label: 'day', spoken: 'Monday' },
    ]),
  ).toBe('Let me read that back. Name: Ann. Day: Monday. Is that right?');
});

test('no two turns in a row are acknowledged alike', () => {
  const manners = constantFrom<Manner>({ tone: 'neutral', language: 'en' }, SPANISH);
  prove(
    property(
      tuple(manners, constantFrom(...Array(40).keys())),
      ([manner, n]) => acknowledge(n, manner) !== acknowledge(n + 1, manner),
    ),
  );
});

test('jobs are spoken of in a sentence', () => {
  expect(whichOfTwo('Billing question', 'Take a message')).toBe(
    'Is it about a billing question, or about taking a message?',
  );
  expect(whichOfTwo('Change or cancel a booking', 'Directions and parking')).toBe(
    'Is it about changing or canceling a booking, or about directions and parking?',
  );
  expect(offerResume('Appointment request')).toBe('Shall we go back to an appointment request?');
});

test('every tone and language has every line', () => {
  const all = (['casual', 'neutral', 'formal'] as const).map((tone) => lines({ tone, language: 'en' }));
  // What stands in the place of a value is no sentence.
  for (const set of [...all, lines(SPANISH)])
    for (const [name, line] of Object.entries(set))
      expect(line).toMatch(name === 'asLastTime' ? /^\p{Ll}.*\p{L}$/u : /^[\p{Lu}¿].*[.?]$/u);
});
