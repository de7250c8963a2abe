import type { Span } from '../../shared/text.ts';
import { bareLabel, snake } from '../fields/field-type.ts';
import { type FieldDraft, fieldFrom, fieldsIn, looksLikeFields } from '../fields/fields.ts';
import { remembering } from '../memo.ts';
import { type Source, sourceOf } from '../text/sentences.ts';
import { type Token, tokensIn } from '../tokens.ts';
import { NOUN_OR_VERB, OBJECT_AFTER, PROPER_NAME } from '../words/joints-en.ts';
import { mend } from '../words/spelling.ts';
import { choiceIn } from './choices.ts';
import { readQuestion } from './questions.ts';
import { type Act, type Language, readVerb, type Verb } from './verbs.ts';

/** What one clause asks for, before its place in the plan gives it an id, keys and needs. */
export type Reading = { span: Span; confidence: number } & Meaning;

export type Meaning =
  | { as: 'say'; text: string; verbatim: boolean }
  | {
      as: 'ask';
      text: string;
      answer: 'yes-no' | 'choice' | 'text';
      options: string[];
      about: string;
      optional: boolean;
    }
  | { as: 'collect'; text: string; fields: FieldDraft[] }
  | { as: 'confirm'; text: string; what: string }
  | { as: 'knowledge'; topic: string }
  | { as: 'prose-action'; act: 'send-text' | 'message' | 'webhook'; words: string }
  | { as: 'transfer'; to: string }
  | { as: 'token'; token: Token }
  | { as: 'broken-token' }
  | { as: 'end'; text: string }
  | { as: 'go-back'; to: string }
  | { as: 'rule'; rule: 'never' | 'always' }
  | { as: 'optional' }
  | { as: 'background' };

/** What the place of a clause says about it. */
export type Place = {
  language: Language;
  /** Under "Collect:" every line is a thing to collect; under "Never" every line is a rule. */
  expect: 'steps' | 'fields' | 'never' | 'always' | 'background';
  /** In a list, or under a condition: a bare statement is something to say. In running prose it is background. */
  listed: boolean;
  /** A statement under a condition is told to the caller: "if they rent, we need the landlord to call". */
  underCondition: boolean;
  /** The heading in front of the line: "SERVICE. tow / jump / tire". */
  label: string | null;
};

/** Reads one clause. Total: what it cannot class becomes a `say` or `ask` in its own words, with low confidence. */
export function readClause(source: Source, span: Span, place: Place): Reading {
  const words = source.text.slice(span[0], span[1]);
  const flags = `${place.listed ? 'l' : ''}${place.underCondition ? 'c' : ''}`;
  const meaning = readKnown([place.language, place.expect, flags, place.label ?? '', words].join('\u0000'));
  return { span, ...meaning };
}

/** A clause reads the same wherever it stands, given its place; both are in the key. Readings are never changed afterwards. */
const readKnown = remembering((key: string): Read => {
  const [language, expect, flags = '', label, words = ''] = key.split('\u0000') as [
    Language,
    Place['expect'],
    string,
    string,
    string,
  ];
  const place: Place = {
    language,
    expect,
    listed: flags.includes('l'),
    underCondition: flags.includes('c'),
    label: label || null,
  };
  return read(words, mend(sourceOf(words).plain), place);
});

type Read = { confidence: number } & Meaning;

function read(words: string, mended: string, place: Place): Read {
  const token = words.startsWith('[[') ? tokensIn(words)[0] : undefined;
  if (token?.type === 'token') return { as: 'token', token, confidence: 1 };
  if (token) return { as: 'broken-token', confidence: 0.3 };
  if (place.expect === 'never' || place.expect === 'always')
    return { as: 'rule', rule: place.expect, confidence: 0.9 };
  const quote = quoteOf(words);
  if (quote && quote.before === '' && quote.after === '') return readQuote(quote.inside, place);
  const verb = readVerb(mended, place.language);
  const noun =
    place.expect === 'fields' && verb && NOUN_OR_VERB.test(verb.clause) && !OBJECT_AFTER.test(verb.clause);
  if (verb && !noun) return readAct(words, verb, place);
  return readOptional(mended) ?? readLabelled(words, mended, place) ?? readBare(words, mended, place);
}

/** The quoted part of a clause and what stands around it. */
function quoteOf(words: string): { before: string; inside: string; after: string } | null {
  const match = /^([^"“]*)["“]([^"”]*)["”]([^"“]*)$/.exec(words.trim());
  if (!match) return null;
  return {
    before: (match[1] ?? '').trim(),
    inside: (match[2] ?? '').trim(),
    after: (match[3] ?? '').replace(/^[\s.,;:]+|[\s.,;:]+$/g, ''),
  };
}

function readQuote(inside: string, place: Place): Read {
  const asked = readAsked(inside, place);
  return asked ?? { as: 'say', text: inside, verbatim: true, confidence: 0.95 };
}

/** A scripted line that ends in a question is asked, in the author's words. */
function readAsked(inside: string, place: Place): Read | null {
  if (!/\?$/.test(inside) && !/\?\s+[^?]+$/.test(inside)) return null;
  if (/\b(?:is that|is this|does that sound|all) (?:right|correct|okay|ok)\?$/i.test(inside)) {
    return { as: 'confirm', text: inside, what: mend(inside.toLowerCase()), confidence: 0.9 };
  }
  const question = readQuestion(inside, place.language);
  return question ? { ...question, text: inside, confidence: 0.92 } : null;
}

const SAYS: ReadonlySet<Act> = new Set<Act>(['say', 'have-caller']);

function readAct(words: string, verb: Verb, place: Place): Read {
  const quote = quoteOf(words);
  const act = verb.row.act;
  if (quote?.inside && (SAYS.has(act) || act === 'end'))
    return { as: 'say', text: quote.inside, verbatim: true, confidence: 0.95 };
  if (quote && /^ask|^pregunt/.test(verb.clause))
    return readAsked(quote.inside, place) ?? readQuote(quote.inside, place);
  switch (act) {
    case 'never':
    case 'always':
      return { as: 'rule', rule: act, confidence: 0.9 };
    case 'meta':
      return { as: 'background', confidence: 0.9 };
    case 'say':
    case 'have-caller':
      return readSaying(words, verb, place);
    case 'ask-if':
    case 'ask-about':
      return readAskIf(words, verb, place);
    case 'collect':
      return readCollect(words, verb, place);
    case 'confirm':
      return { as: 'confirm', text: words, what: verb.object || verb.clause, confidence: 0.92 };
    case 'knowledge':
      return { as: 'knowledge', topic: topicOf(verb), confidence: 0.9 };
    case 'send-text':
    case 'message':
    case 'webhook':
      return { as: 'prose-action', act, words, confidence: 0.85 };
    case 'transfer':
      return { as: 'transfer', to: destinationOf(verb), confidence: 0.85 };
    case 'end':
      return { as: 'end', text: words, confidence: 0.95 };
    case 'go-back':
      return { as: 'go-back', to: verb.object, confidence: 0.85 };
  }
}

/** "Tell them …" and its kin. "Offer a day" finds out a day; "ask them to describe it" keeps the answer. */
function readSaying(words: string, verb: Verb, place: Place): Read {
  if (/^offer\b/.test(verb.clause)) {
    const offered = verb.object.replace(/^(?:them )?(?:the )?(?:next (?:open|free|available) )?/, '');
    if (
      /\b(?:day|date|time|slot|window|morning|afternoon)s?\b/.test(offered) &&
      !/\bor\b.*day$/.test(offered)
    ) {
      const fields = fieldsIn(offered).filter((field) => field.type !== 'text');
      if (fields.length > 0) return { as: 'collect', text: words, fields, confidence: 0.8 };
    }
  }
  return { as: 'say', text: words, verbatim: false, confidence: place.listed || verb.object ? 0.92 : 0.85 };
}

/** "Offer to take a message": the act itself, since acts are confirmed with the caller before they are done. */
function readOffer(words: string, verb: Verb, place: Place): Read | null {
  if (!/^offer\b/.test(verb.clause)) return null;
  const offered = readVerb(verb.object.replace(/^(?:them )?(?:to )?/, ''), place.language);
  if (!offered) return null;
  const act = offered.row.act;
  if (act === 'message' || act === 'send-text' || act === 'webhook')
    return { as: 'prose-action', act, words, confidence: 0.85 };
  return act === 'transfer' ? { as: 'transfer', to: destinationOf(offered), confidence: 0.85 } : null;
}

function readAskIf(words: string, verb: Verb, place: Place): Read {
  const offer = readOffer(words, verb, place);
  if (offer) return offer;
  const about = verb.object || verb.clause;
  const whole = /\bwhich\b/.test(verb.clause.slice(0, verb.clause.length - verb.object.length));
  if (whole)
    return {
      as: 'ask',
      text: words,
      answer: 'text',
      options: [],
      about: verb.clause,
      optional: false,
      confidence: 0.88,
    };
  const several = severalIn(about);
  if (several) return { as: 'collect', text: words, fields: several, confidence: 0.88 };
  const choice = choiceIn(
    about.replace(
      /^(?:they|the caller|this|it|this call)(?:(?:'d| would)? (?:prefer|rather|like|want|wish)s?(?: to)?|(?: is| are|'s|'re) (?:(?:calling|asking|looking|here) )?(?:about|for)) (?:(?:an?|the) )?/,
      '',
    ),
  );
  const options =
    choice &&
    choice.options.length > 1 &&
    !/\b(?:they|there|someone|anyone|is|are|has|have)\b/.test(choice.options.slice(1).join(' '))
      ? choice.options
      : [];
  const optional = /\(optional\)|\boptional(?:ly)?\b/.test(about);
  return {
    as: 'ask',
    text: words,
    answer: options.length > 0 ? 'choice' : 'yes-no',
    options,
    about,
    optional,
    confidence: 0.93,
  };
}

/** "whether it's a furnace or an AC unit and roughly how old it is", "if they've filed a claim and with whom": more than one answer. */
function severalIn(about: string): FieldDraft[] | null {
  const more =
    /\band (?:roughly |about |exactly )?(?:(?:with |for |by )?(?:whom?|whose)|what|which|how|when|where|why)\b/.test(
      about,
    );
  const options = choiceIn(about)?.options.length ?? 0;
  if (!more && options < 3) return null;
  return fieldsIn(/^(?:whether|if)\b/.test(about) ? about : `whether ${about}`);
}

function readCollect(words: string, verb: Verb, place: Place): Read {
  const about = /^ask (?:\w+ )?about\b/.exec(verb.clause);
  if (about) {
    const topic = verb.clause.slice(about[0].length).trim();
    return {
      as: 'ask',
      text: words,
      answer: 'text',
      options: [],
      about: topic,
      optional: true,
      confidence: 0.9,
    };
  }
  const asks = wording(verb);
  const labelled = /^[^:]{2,60}: (.+)$/.exec(asks)?.[1];
  const fields = fieldsIn(labelled && looksLikeFields(labelled) ? labelled : asks);
  if (fields.length === 0) return { as: 'background', confidence: 0.6 };
  const plain =
    /^(?:ask|find out|get|take|collect|gather|pida|pregunte|note|record|write|obtain|let|have)/.test(
      verb.clause,
    );
  const known = plain || looksLikeFields(asks);
  if (
    /^(?:we|i)?(?:'ll)? ?need\b/.test(verb.clause) &&
    (!looksLikeFields(asks) || /\b(?:details|information|info)$/.test(asks.replace(/\W+$/, '')))
  )
    return { as: 'background', confidence: 0.85 };
  if (!known && place.expect !== 'fields') return { as: 'collect', text: words, fields, confidence: 0.75 };
  return { as: 'collect', text: words, fields, confidence: 0.93 };
}

/** The object with its question word: "ask what they need" → "what they need". */
function wording(verb: Verb): string {
  const question =
    /\b(?:what|which|when|where|who|whose|how|why|(?:from|until|since|on|at|in) (?:what|which|when)|cuál|qué|quién|cómo|cuándo|dónde|a qué|por qué)\b/.exec(
      verb.clause,
    );
  const verbEnd = verb.clause.length - verb.object.length;
  if (question && question.index < verbEnd) return verb.clause.slice(question.index);
  if (/\btheir$/.test(verb.clause.slice(0, verbEnd).trim())) return `their ${verb.object}`;
  return verb.object.replace(/^(?:for|about|down|out|from them|a|an)\s+/, '').replace(/^[:\s]+/, '');
}

function topicOf(verb: Verb): string {
  return (verb.object || verb.clause).replace(/[.\s]+$/, '');
}

function destinationOf(verb: Verb): string {
  return bareLabel(
    verb.object
      .replace(
        /^(?:(?:la llamada|them|him|her|the caller|the call|it|this call|straight|directly|right|over|on|along|through)\s+)*(?:to|a|al|con)?\s*/,
        '',
      )
      .replace(/\s+(?:right away|now|immediately|at once|if .*|when .*|because .*|so .*|without .*)$/, '')
      .replace(/,.*$/, ''),
  );
}

/** "This is optional." speaks of the field before it. */
function readOptional(mended: string): Read | null {
  return /^\(?(?:this|that|it|these|both)(?: question| one)? (?:is|are) (?:optional|not required)|^\(?optional\)?[.]?$|^es opcional/.test(
    mended,
  )
    ? { as: 'optional', confidence: 1 }
    : null;
}

/** "contact: name, phone, email", "Step 1 – identify the patient: full name and date of birth". */
function readLabelled(words: string, mended: string, place: Place): Read | null {
  const knowledge =
    /^(.{3,120}?)(?::|->|→| can be| are| -)\s*(?:please )?(?:(?:answer(?:ed)? )?(?:from|in|see|with|use|using|check|look .* in)\b.*\bknowledge|knowledge)\b/.exec(
      mended,
    );
  if (knowledge) return { as: 'knowledge', topic: (knowledge[1] ?? '').trim(), confidence: 0.9 };
  const match = /^([^:?]{2,60}):\s+(.+)$/.exec(mended);
  if (!match || /^(?:note|goal|purpose|background|info)$/.test(match[1] ?? '')) return null;
  const choice = choiceIn(mended);
  if (choice) return { as: 'collect', text: words, fields: [fieldFrom(mended)], confidence: 0.88 };
  const list = match[2] ?? '';
  if (!looksLikeFields(list) && place.expect !== 'fields') return null;
  return { as: 'collect', text: words, fields: fieldsIn(list), confidence: 0.9 };
}

function readBare(words: string, mended: string, place: Place): Read {
  const label = /^[^a-z]*[A-Z]{2}[^a-z]*$/.test(words) && words.split(' ').length <= 4;
  if (label && !looksLikeFields(mended)) return { as: 'background', confidence: 0.9 };
  const question = readQuestion(words, place.language);
  if (question) return { ...question, text: words, confidence: place.listed ? 0.88 : 0.82 };
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
    words.split(' ').length <= 4
  )
    return { as: 'transfer', to: words.replace(/[.,\s]+$/, ''), confidence: 0.8 };
  if (/^\S[^=]{1,40}\s=\s/.test(words)) return { as: 'background', confidence: 0.85 };
  const told =
    place.listed && /^(?:we|our|it's|it is|that's|someone|somebody|the office|there's|you)\b/.test(mended);
  if (told && place.underCondition) return { as: 'say', text: words, verbatim: false, confidence: 0.82 };
  if (place.expect === 'background' || !place.listed) return { as: 'background', confidence: 0.85 };
  return { as: 'say', text: words, verbatim: false, confidence: 0.6 };
}
