import { namedType } from '../fields/field-type.ts';
import { type FieldDraft, fieldFrom, fieldsIn, looksLikeFields } from '../fields/fields.ts';
import { bareLabel } from '../fields/label.ts';
import { nameOfOptions } from '../fields/question-name.ts';
import { choiceIn } from './choices.ts';
import type { Place, Read } from './meaning.ts';
import { readVerb, type Verb } from './verbs.ts';

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

export function readAskIf(words: string, verb: Verb, place: Place): Read {
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
  const liked = likedIn(about);
  if (liked) return { as: 'collect', text: words, fields: liked, confidence: 0.88 };
  const several = severalIn(about);
  if (several) return { as: 'collect', text: words, fields: several, confidence: 0.88 };
  const options = optionsAsked(about);
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

/** "if there is a chain or hotel they like", "whether they have a colour in mind": whoever has one names it. */
function likedIn(about: string): FieldDraft[] | null {
  const liked =
    /^(?:(?:if|whether) )?(?:there(?:'s| is| are)|they(?:'ve| have)(?: got)?) (?:an?|any|some) (.{3,40}?) (?:(?:that |which )?(?:they|the caller|he|she)(?:'d| would)? (?:like|love|prefer|favou?r|want|have in mind|(?:are|is) after)|in mind)$/.exec(
      about.replace(/[.?!\s]+$/, ''),
    )?.[1] ??
    /^(?:(?:if|whether) )?they have (?:an?|any) (preferred .{3,30}|favou?rite .{3,30}|preference(?: (?:for|about|on) .{3,30})?)$/.exec(
      about.replace(/[.?!\s]+$/, ''),
    )?.[1];
  if (!liked) return null;
  // "A chain or hotel" names one thing twice; it offers no choice.
  const one = /^(\S+) or (\S+)$/.exec(liked);
  const { options: _, ...field } = fieldFrom(one?.[2] ?? liked);
  return [{ ...field, type: field.type === 'choice' ? 'text' : field.type, label: liked, required: false }];
}

const CHOOSES =
  /^(?:they|the caller|he|she|it|this|this call|that|the [a-z]+(?: [a-z]+)?|their [a-z]+)(?:(?:'d| would)? (?:prefer|rather|like|want|wish)s?(?: to)?|(?: is| are| was|'s|'re)(?: (?:(?:calling|asking|looking|here) )?(?:about|for)| an?| in| the)?) (?:(?:an?|the|in) )?/;

const TAKES =
  /^(?:they|the caller|he|she|it|we)(?:'ll| will)? (?:need|have|want|use|drive|pay|file|live)?s? ?(?:an?|the|by|with|in)? ?/;

/** The options of "whether they are buying or selling"; none where a plain yes answers ("whether there is smoke or fire"). */
function optionsAsked(about: string): string[] {
  const chosen = about.replace(CHOOSES, '');
  if (chosen !== about) {
    const options = choiceIn(chosen)?.options ?? [];
    const clause = /\b(?:they|there|someone|anyone|is|are|has|have)\b/.test(options.slice(1).join(' '));
    return options.length > 1 && !clause ? options : [];
  }
  const taken = choiceIn(about.replace(TAKES, ''))?.options ?? [];
  return taken.length > 1 && nameOfOptions(taken) ? taken : [];
}

/** "whether it's a furnace or an AC unit and roughly how old it is", "if they've filed a claim and with whom": more than one answer. */
function severalIn(about: string): FieldDraft[] | null {
  const more =
    /(?:\band|,) (?:and )?(?:roughly |about |exactly )?(?:(?:with |for |by )?(?:whom?|whose)|what|which|how|when|where|why)\b|, (?:and )?whether\b/.test(
      about,
    );
  const options = choiceIn(about)?.options.length ?? 0;
  if (!more && options < 3) return null;
  return fieldsIn(/^(?:whether|if)\b/.test(about) ? about : `whether ${about}`);
}

export function readCollect(words: string, verb: Verb, place: Place): Read {
  const about = /^ask (?:\w+ )?about\b/.exec(verb.clause);
  if (about) {
    const topic = verb.clause.slice(about[0].length).trim();
    const topics = fieldsIn(topic);
    if (topics.length > 1 && looksLikeFields(topic))
      return {
        as: 'collect',
        text: words,
        fields: topics.map((field) => ({ ...field, required: false })),
        confidence: 0.88,
      };
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
  const fields = fieldsIn(unlabelled(asks));
  if (fields.length === 0) return { as: 'background', confidence: 0.6 };
  const plain =
    /^(?:ask|find out|get|take|collect|gather|pida|pregunte|note|record|write|obtain|let|have)/.test(
      verb.clause,
    );
  const known = plain || looksLikeFields(asks);
  // "we need the landlord to call" is told, not asked.
  if (
    /^(?:we|i)(?:'ll)? need (?:the|an?|their) [a-z ]+ to (?:call|come|sign|be|join|approve|contact|email|bring|agree)\b/.test(
      verb.clause,
    )
  )
    return { as: 'say', text: words, verbatim: false, confidence: 0.82 };
  if (
    /^(?:we|i)?(?:'ll)? ?need\b/.test(verb.clause) &&
    (!looksLikeFields(asks) || /\b(?:details|information|info)$/.test(asks.replace(/\W+$/, '')))
  )
    return { as: 'background', confidence: 0.85 };
  if (!known && place.expect !== 'fields') return { as: 'collect', text: words, fields, confidence: 0.75 };
  return { as: 'collect', text: words, fields, confidence: 0.93 };
}

/** "contact details: name, phone" asks for what stands behind the colon; "the exact place: the address, or the floor" for a place. */
function unlabelled(asks: string): string {
  const [, label = '', list = ''] = /^([^:]{2,60}): (.+)$/.exec(asks) ?? [];
  if (/(?:^|, )or (?:the|an?|their) /.test(list) && namedType(label)) return label;
  return list && !/^(?:which|what|how)\b/.test(label) && looksLikeFields(list) ? list : asks;
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

export function destinationOf(verb: Verb): string {
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
