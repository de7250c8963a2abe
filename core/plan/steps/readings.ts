import type { Span } from '../../shared/text.ts';
import { fieldsIn } from '../fields/fields.ts';
import { remembering } from '../memo.ts';
import type { FieldType } from '../plan.ts';
import { quoteOf, readAsked, readQuote } from '../text/quotes.ts';
import { type Source, sourceOf } from '../text/sentences.ts';
import { tokensIn } from '../tokens.ts';
import { NOUN_OR_VERB, OBJECT_AFTER, ON_A_YES } from '../words/joints-en.ts';
import { mend } from '../words/spelling.ts';
import { destinationOf, readAskIf, readCollect } from './asking.ts';
import { readBare, readLabelled, readOptional, readRow } from './bare.ts';
import type { Place, Read, Reading } from './meaning.ts';
import { type Act, type Language, readVerb, type Verb } from './verbs.ts';

/** Reads one clause. Total: what it cannot class becomes a `say` or `ask` in its own words, with low confidence. */
export function readClause(source: Source, span: Span, place: Place): Reading {
  const words = source.text.slice(span[0], span[1]);
  const flags = `${place.listed ? 'l' : ''}${place.underCondition ? 'c' : ''}`;
  const meaning = readKnown([place.language, place.expect, flags, place.label ?? '', words].join('\u0000'));
  return { span, ...meaning };
}

/** A clause reads the same wherever it stands, given its place; both are in the key. Readings are never changed afterwards. */
const readKnown = remembering((key: string): Read => {
  const [language, expect, flags = '', label, ...rest] = key.split('\u0000') as [
    Language,
    Place['expect'],
    string,
    string,
    ...string[],
  ];
  // The words come last, since they may hold any character, this one too.
  const words = rest.join('\u0000');
  const place: Place = {
    language,
    expect,
    listed: flags.includes('l'),
    underCondition: flags.includes('c'),
    label: label || null,
  };
  return read(words, mend(sourceOf(words).plain), place);
});
function read(words: string, mended: string, place: Place): Read {
  const token = words.startsWith('[[') ? tokensIn(words)[0] : undefined;
  if (token?.type === 'token') return { as: 'token', token, confidence: 1 };
  if (token) return { as: 'broken-token', confidence: 0.3 };
  if (place.expect === 'never' || place.expect === 'always')
    return { as: 'rule', rule: place.expect, confidence: 0.9 };
  const quote = quoteOf(words);
  if (quote && quote.before === '' && quote.after === '') return readQuote(quote.inside, place);
  const row = / \| |^[\W_]+$/.test(words) ? readRow(words, mended) : null;
  if (row) return row;
  const verb = readVerb(mended, place.language) ?? onAYes(mended, place.language);
  const noun =
    place.expect === 'fields' && verb && NOUN_OR_VERB.test(verb.clause) && !OBJECT_AFTER.test(verb.clause);
  if (verb && !noun) return readAct(words, verb, place);
  return readOptional(mended) ?? readLabelled(words, mended, place) ?? readBare(words, mended, place);
}

/**
 * "Book only when the guest agrees", "only submit it on a yes": an act that reaches outside waits for the caller's yes anyway, so the
 * words ask for nothing more.
 */
function onAYes(mended: string, language: Language): Verb | null {
  const act = mended.replace(ON_A_YES, '').replace(/^only /, '');
  const verb = act === mended ? null : readVerb(act.trim(), language);
  return verb && REACHES_OUT.has(verb.row.act) ? verb : null;
}

const REACHES_OUT: ReadonlySet<Act> = new Set<Act>(['webhook', 'send-text', 'transfer']);

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
      const fields = fieldsIn(offered).filter(({ type }) => WHEN.has(type));
      if (fields.length > 0) return { as: 'collect', text: words, fields, confidence: 0.8 };
    }
  }
  return { as: 'say', text: words, verbatim: false, confidence: place.listed || verb.object ? 0.92 : 0.85 };
}

const WHEN: ReadonlySet<FieldType> = new Set<FieldType>(['date', 'time', 'date-time', 'choice']);

function topicOf(verb: Verb): string {
  return (verb.object || verb.clause).replace(/[.\s]+$/, '');
}
