import { type FieldDraft, fieldFrom, fieldsIn, looksLikeFields, splitItems } from '../fields/fields.ts';
import { isFact, nameOfFact } from '../fields/question-name.ts';
import { mend } from '../words/spelling.ts';
import { choiceIn, splitOptions } from './choices.ts';
import type { Meaning } from './meaning.ts';
import type { Language } from './verbs.ts';

type Question = Extract<Meaning, { as: 'ask' | 'collect' }>;

const OPEN =
  /^(?:and |so |ok |about |roughly |exactly )*(?:[a-z]+(?:ing|ed) (?=(?:from where|where from|where to)\b)|what|what's|which|when|where|who|whose|how|why|in which|on what|at what|from where|from when|until when|with whom|since when|qué|cuál|cuándo|dónde|quién|cómo|por qué)\b/;

const CLOSED =
  /^(?:and |so |ok |or )*(?:is|are|was|were|do|does|did|will|would|can|could|have|has|had|may|should|any|anyone|anything|anybody|ever|es|está|tiene|puede|hay)\b/;

/** "May I have your name and number?", "Could you give me the address?" */
const REQUEST =
  /^(?:and |so |ok |great |thanks |sure )*(?:may|can|could|would) (?:i|we|you)(?: please| just| also)* (?:have|get|grab|take|ask(?: for)?|tell (?:me|us)|give (?:me|us)|share|provide|verify|confirm|note)(?: please)? /;

/** Reads a direct question as an author writes it into a job, e.g. "Do they own the house?"; null when it is none. */
export function readQuestion(words: string, _language: Language): Question | null {
  const plain = mend(words.toLowerCase().replace(/[’]/g, "'"));
  const mark = plain.replace(/\([^)]*\)/g, (inside) => '.'.repeat(inside.length)).indexOf('?');
  if (mark < 0) return null;
  const before = plain
    .slice(0, mark)
    .trim()
    .replace(/ [-–—] (?=[^-–—]* or )/, ': ');
  const after = plain
    .slice(mark + 1)
    .replace(/^\?+/, '')
    .trim()
    .replace(/[?!.]+$/, '');
  const sentence = before.replace(/^.*[.!]\s+(?=[a-z])/, '');
  const request = sentence.replace(REQUEST, '');
  if (request !== sentence && looksLikeFields(request))
    return { as: 'collect', text: words, fields: fieldsIn(request) };
  const named = after && !after.includes('?') ? choiceIn(`${before}? ${after}`) : null;
  if (named)
    return {
      as: 'collect',
      text: words,
      fields: [
        {
          ...fieldFrom(sentence),
          key: named.key,
          type: 'choice',
          options: named.options,
          readBack: false,
        },
      ],
    };
  const offered =
    /^any(?:thing|one|body)? .*\b(?:in mind|like|special|else|preference|prefer)\b|^any preference/.test(
      sentence,
    );
  if (offered)
    return {
      as: 'collect',
      text: words,
      fields: fieldsIn(
        sentence
          .replace(/^any (?!thing)/, '')
          .replace(/ in mind$/, '')
          .replace(/ like .*$/, ''),
      ).map((field) => ({ ...field, required: false })),
    };
  const offeredChoice = choiceBehind(sentence);
  if (offeredChoice) return { as: 'collect', text: words, fields: [offeredChoice] };
  const listedBehind = choiceIn(sentence);
  if (listedBehind && sentence.includes(':'))
    return { as: 'collect', text: words, fields: [fieldFrom(sentence)] };
  if (OPEN.test(sentence)) return { as: 'collect', text: words, fields: openFields(sentence, after) };
  const options = optionsOf(sentence);
  if (options.length >= 3) {
    const field = fieldFrom(sentence.replace(/^(?:is|was|are) (?:it|this|that|they) /, ''));
    return { as: 'collect', text: words, fields: [{ ...field, type: 'choice', options, readBack: false }] };
  }
  if (options.length === 2)
    return { as: 'ask', text: words, answer: 'choice', options, about: sentence, optional: false };
  const optional = /^any\b/.test(sentence);
  const fragment = !CLOSED.test(sentence) && sentence.split(' ').length <= 6;
  // "Pets?", "kids or pets in the house?": a fact that is so or not.
  if (fragment && isFact(nameOfFact(sentence)))
    return { as: 'ask', text: words, answer: 'yes-no', options: [], about: sentence, optional };
  // "Your name?", "Day?": a noun with a question mark asks for it; "Elevator?" can be answered in any words.
  const behind = !after.includes('?') && looksLikeFields(after) ? fieldsIn(after) : [];
  if (fragment && (looksLikeFields(sentence) || SPENDS.test(sentence) || behind.length > 0))
    return { as: 'collect', text: words, fields: [...fieldsIn(sentence), ...behind] };
  if (fragment) return { as: 'ask', text: words, answer: 'text', options: [], about: sentence, optional };
  if (CLOSED.test(sentence) || sentence.split(' ').length <= 8) {
    return { as: 'ask', text: words, answer: 'yes-no', options: [], about: sentence, optional };
  }
  return { as: 'ask', text: words, answer: 'text', options: [], about: sentence, optional };
}

/** "Most they can pay a month?": an amount, whatever words stand around it. */
const SPENDS = /^(?:the )?(?:most|highest|maximum|max)\b.*\b(?:pay|spend|afford|rent|price|budget)\b/;

/** "What do you want: grooming, boarding or daycare?"; a list of plain fields behind the colon asks for each of them. */
function choiceBehind(sentence: string): FieldDraft | null {
  const [, question = '', list = ''] = /^([^:]+): (.+)$/.exec(sentence) ?? [];
  if (!OPEN.test(question)) return null;
  const options = splitItems(list.replace(/,? or /g, ', '));
  if (options.length < 2 || options.some((option) => option.split(' ').length > 3)) return null;
  if (options.every((option) => looksLikeFields(option))) return null;
  const field = fieldFrom(question);
  return { ...field, type: 'choice', options, readBack: false };
}

/** "Name, age, which sport: tennis, golf or chess?": a list whose last value is chosen. */
export function choiceAtEnd(sentence: string): FieldDraft[] | null {
  const [, list = '', question = ''] =
    /^([^:]{3,60}?)(?:,| and|, and) ((?:which|what) [^:,]{2,30}: .+)$/.exec(sentence) ?? [];
  const chosen = question && looksLikeFields(list) ? choiceBehind(question) : null;
  return chosen && [...fieldsIn(list), chosen];
}

/** "Have they paid the deposit, yes or no": a question that says how it is answered needs no question mark. */
export function readYesOrNo(words: string, mended: string): Question | null {
  const said = /,?\s*\(?(?:yes or no|yes\/no|y\/n)\)?[.?\s]*$/.exec(mended);
  const about = said ? mended.slice(0, said.index) : '';
  if (!said || !CLOSED.test(about)) return null;
  const text = `${words.slice(0, words.length - said[0].length)}?`;
  return { as: 'ask', text, answer: 'yes-no', options: [], about, optional: false };
}

function openFields(sentence: string, after: string): Extract<Question, { as: 'collect' }>['fields'] {
  const more = after.includes('?') ? [] : splitItems(after.replace(/[.\s]+$/, ''));
  // "What are you driving? Year, make, model." – the list behind the question is what is kept.
  const behind = more.length >= 2 && more.every((item) => item.split(' ').length <= 3) ? fieldsIn(after) : [];
  if (behind.length > 0 && !NAMES_A_VALUE.test(sentence)) return behind;
  const fields = fieldsIn(sentence.replace(/^(?:and |so |ok )+/, ''));
  return [
    ...fields.map((field) => ({ ...field, label: field.label.replace(/^(?:about|roughly) /, '') })),
    ...behind,
  ];
}

/** "Which course?", "how many?": the question itself asks for a value, whatever list stands behind it. */
const NAMES_A_VALUE =
  /^(?:and |so )?(?:which|when|who|where|how (?:many|much|old|long))\b|\b(?:and|,) how many\b/;

/** "Is it just them or everyone?", "home or business?", "Was it a crash, a fall or something else?". */
function optionsOf(sentence: string): string[] {
  if (!/\bor\b/.test(sentence)) return [];
  const rest = sentence
    .replace(/^.*?:\s*/, '')
    .replace(
      /^(?:is|was|are|were|do|does|did|would|will) (?:it|this|that|they|you|he|she|the caller)(?: (?:prefer|like|want|need|be))?(?: to)? /,
      '',
    );
  if (CLOSED.test(rest) && /^(?:any|is|are|have|has|do|does|can)\b/.test(rest)) return [];
  const options = splitOptions(rest);
  const [shortest, longest] = [Math.min(...options.map(wordsIn)), Math.max(...options.map(wordsIn))];
  if (options.length === 2 && longest - shortest >= 3) return [];
  return options.every((option) => option.split(' ').length <= 5) ? options : [];
}

function wordsIn(text: string): number {
  return text.split(' ').length;
}
