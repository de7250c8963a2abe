import { fieldFrom, fieldsIn, looksLikeFields, splitItems } from '../fields/fields.ts';
import { snake } from '../fields/label.ts';
import { PROPER_NAME } from '../words/joints-en.ts';
import { choiceIn } from './choices.ts';
import type { Place, Read } from './meaning.ts';
import { choiceAtEnd, readQuestion, readYesOrNo } from './questions.ts';

const HEADING =
  /^(?:what|how|when|where|who|why|which) (?:to|we|our|us|you do|i do)\b(?!.*\b(?:reach|call|text) (?:you|them|him|her))/;

/** "What is wrong, in their words.": a question without its mark; "what to say" and "who we are" are headings. */
const ASKS =
  /^(?:what|which|when|where|who|whose|how (?:many|much|long|old|soon|often|big|far))\b(?! (?:to|we|our|us|this|happens next|you do|i do|counts|if)\b)/;

/** "This is optional." speaks of the field before it. */
export function readOptional(mended: string): Read | null {
  return /^\(?(?:this|that|it|these|both)(?: question| one)? (?:is|are) (?:optional|not required)|^\(?optional\)?[.]?$|^es opcional/.test(
    mended,
  )
    ? { as: 'optional', confidence: 1 }
    : null;
}

/** "contact: name, phone, email", "Step 1 – identify the patient: full name and date of birth". */
export function readLabelled(words: string, mended: string, place: Place): Read | null {
  const knowledge =
    /^(.{3,120}?)(?::|->|→| can be| are| -)\s*(?:please )?(?:(?:answer(?:ed)? )?(?:from|in|see|with|use|using|check|look .* in)\b.*\bknowledge|knowledge)\b/.exec(
      mended,
    );
  if (knowledge) return { as: 'knowledge', topic: (knowledge[1] ?? '').trim(), confidence: 0.9 };
  const match = /^([^:?]{2,60}):\s+(.+)$/.exec(mended);
  if (!match || /^(?:note|goal|purpose|background|info)$/.test(match[1] ?? '')) return null;
  const ended = choiceAtEnd(mended.replace(/[?.!\s]+$/, ''));
  if (ended) return { as: 'collect', text: words, fields: ended, confidence: 0.88 };
  const choice = choiceIn(mended);
  if (choice) return { as: 'collect', text: words, fields: [fieldFrom(mended)], confidence: 0.88 };
  const list = match[2] ?? '';
  if (!looksLikeFields(list) && place.expect !== 'fields') return null;
  return { as: 'collect', text: words, fields: fieldsIn(list), confidence: 0.9 };
}

export function readBare(words: string, mended: string, place: Place): Read {
  const label = /^[^a-z]*[A-Z]{2}[^a-z]*$/.test(words) && words.split(' ').length <= 4;
  if (label && !looksLikeFields(mended)) return { as: 'background', confidence: 0.9 };
  const free =
    /^(?:the |their )?([a-z -]{3,40}) (?:is|are) (?:optional|not required|only if they have it)[.]?$/.exec(
      mended,
    )?.[1];
  if (free && looksLikeFields(free))
    return {
      as: 'collect',
      text: words,
      fields: fieldsIn(free).map((field) => ({ ...field, required: false })),
      confidence: 0.85,
    };
  const list = listEndingInQuestion(mended);
  if (list) return { as: 'collect', text: words, fields: fieldsIn(list), confidence: 0.88 };
  if (HEADING.test(mended) && !mended.includes('?')) return { as: 'background', confidence: 0.85 };
  const question = readQuestion(words, place.language);
  if (question) return { ...question, text: words, confidence: place.listed ? 0.88 : 0.82 };
  if (ASKS.test(mended) && mended.split(' ').length <= 9)
    return {
      as: 'collect',
      text: words,
      fields: fieldsIn(mended.replace(/, in (?:their|his|her) (?:own )?words[.]?$/, '')),
      confidence: 0.82,
    };
  const yesOrNo = readYesOrNo(words, mended);
  if (yesOrNo) return { ...yesOrNo, confidence: 0.85 };
  // "Any note for the team (optional).": welcome, and asked for once.
  if (
    /^any (?!other questions|questions|time|call|caller|of )[\p{L}' -]{3,40}(?: \(?optional\)?)?[.]?$/u.test(
      mended,
    )
  )
    return {
      as: 'collect',
      text: words,
      fields: fieldsIn(mended.replace(/^any (?:other )?/, '')).map((field) => ({
        ...field,
        required: false,
      })),
      confidence: 0.82,
    };
  if (place.expect === 'fields')
    return { as: 'collect', text: words, fields: fieldsIn(mended), confidence: 0.85 };
  const wanted = mended.replace(/^(?:get|need|grab|obtain) /, '');
  if (wanted !== mended && looksLikeFields(wanted))
    return { as: 'collect', text: words, fields: fieldsIn(wanted), confidence: 0.88 };
  if (looksLikeFields(mended) && (place.listed || !/\b(?:is|are|we)\b/.test(mended))) {
    return { as: 'collect', text: words, fields: fieldsIn(mended), confidence: 0.88 };
  }
  const slashed = /^[\p{L}\d -]+(?:\s+\/\s+[\p{L}\d -]+){2,}$/u.test(mended)
    ? mended.replaceAll(' / ', ', ').replace(/, ([^,]+)$/, ' or $1')
    : mended;
  const choice = choiceIn(slashed);
  if (choice && place.listed) {
    const field = fieldFrom(slashed);
    return {
      as: 'collect',
      text: words,
      fields: [place.label ? { ...field, key: snake(place.label), label: place.label } : field],
      confidence: 0.82,
    };
  }
  if (
    PROPER_NAME.exec(words)?.[0].length === words.replace(/[.\s]+$/, '').length &&
    words.split(' ').length <= 4 &&
    // Every sentence begins with a capital: one word alone names nobody, unless a condition leads to it.
    (words.trim().includes(' ') || place.underCondition)
  )
    return { as: 'transfer', to: words.replace(/[.,\s]+$/, ''), confidence: 0.8 };
  if (/^\S[^=]{1,40}\s=\s/.test(words)) return { as: 'background', confidence: 0.85 };
  const told =
    place.listed && /^(?:we|our|it's|it is|that's|someone|somebody|the office|there's|you)\b/.test(mended);
  if (told && place.underCondition) return { as: 'say', text: words, verbatim: false, confidence: 0.82 };
  if (place.expect === 'background' || !place.listed) return { as: 'background', confidence: 0.85 };
  return { as: 'say', text: words, verbatim: false, confidence: 0.6 };
}

/** "Name, callback, gate code, any pets?": a list in a hurry whose last items are questions. */
function listEndingInQuestion(mended: string): string | null {
  const list = /^([^?:]+,[^?:]+,[^?:]+)\?$/.exec(mended)?.[1];
  if (
    !list ||
    /^(?:is|are|was|do|does|did|have|has|can|could|will|would|may|should|any|what|which|when|where|who|how)\b/.test(
      list,
    )
  )
    return null;
  const first = splitItems(list)[0] ?? '';
  const turned = list.replace(
    /(, (?:and )?)(is|are) (anyone|anybody|there|it|they|someone) /g,
    '$1whether $3 $2 ',
  );
  return looksLikeFields(first) ? turned : null;
}

const HEADS =
  /^(?:fields?|items?|questions?|information|info|details?|data|what to (?:ask|collect|get)|column|ask for|if|when|caller says|situation|condition)\b/;

/** A row of a table: its first cell is asked for, the others remark on it. Heads and rules of a table ask nothing. */
export function readRow(words: string, mended: string): Read | null {
  const [first = '', ...remarks] = mended.split(/\s*\|\s*/);
  if (!/[\p{L}\p{N}]/u.test(mended) || HEADS.test(first)) return { as: 'background', confidence: 0.9 };
  if (!looksLikeFields(first)) return null;
  const optional = /\b(?:optional|if known|if any|if available|not required|no)\b/.test(remarks.join(' '));
  const fields = fieldsIn(first).map((field) => (optional ? { ...field, required: false } : field));
  return { as: 'collect', text: words, fields, confidence: 0.85 };
}
