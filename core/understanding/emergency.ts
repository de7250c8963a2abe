import { EMERGENCY_DEFAULTS, type EmergencySettings } from '../workspaces/emergency-settings.ts';
import { DANGERS, HARMLESS } from './emergency-words.ts';

/** What is listened for: the owner's own words, beside the built-in kinds that are not switched off. */
export type EmergencyWords = Pick<EmergencySettings, 'extra' | 'off'>;

/** `present`: the safety line is said at once. `possible`: "Is anyone in danger right now?" is asked first. */
export type Emergency = { level: 'present' | 'possible'; phrase: string };

/**
 * Recognises a danger in what was heard, partial utterances too, before any brain. Said as present, about a person or a place, it
 * alarms at once. Denied, long past, insured, inspected or dreamt it does not. Nothing is learnt or guessed here: rules that can be read.
 */
export function emergencyIn(heard: string, words: EmergencyWords = EMERGENCY_DEFAULTS): Emergency | null {
  const text = plain(heard);
  const own = words.extra.find((phrase) => phrase.trim() !== '' && text.includes(plain(phrase)));
  const ownAt = own ? text.indexOf(plain(own)) : -1;
  if (own && !isDenied(text, ownAt)) return { level: 'present', phrase: own };
  const masked = text.replace(HARMLESS, (part) => '_'.repeat(part.length));
  let possible: Emergency | null = null;
  for (const { name, present, mention } of compiled) {
    if (words.off.includes(name)) continue;
    for (const match of masked.matchAll(present)) {
      const standing = standingOf(masked, match.index, match.index + match[0].length);
      if (standing === 'now') return { level: 'present', phrase: match[0].trim() };
      if (standing === 'asked') possible ??= { level: 'possible', phrase: match[0].trim() };
    }
    const named = mention?.exec(masked);
    if (named && standingOf(masked, named.index, named.index + named[0].length) === 'now')
      possible ??= { level: 'possible', phrase: named[0] };
  }
  return possible;
}

const compiled = DANGERS.map(({ name, present, mention }) => ({
  name,
  present: new RegExp(`(?<![\\p{L}\\d_])(?:${present.map(withoutDenial).join('|')})(?![\\p{L}\\d])`, 'gu'),
  mention: mention.length
    ? new RegExp(`(?<![\\p{L}\\d_])(?:${mention.join('|')})(?![\\p{L}\\d])`, 'u')
    : null,
}));

/** Free words inside a phrase may not turn it round: "there is no fire". */
function withoutDenial(source: string): string {
  return source.replaceAll('(?:\\w+ )', "(?:(?!no |not |never |any |n't )\\w+ )");
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** Denied: "there is no fire", "he isn't having chest pain". A "no," of its own denies nothing. */
function isDenied(text: string, at: number): boolean {
  return DENIAL.test(clauseBefore(text, at));
}

/** The denial is part of the phrase itself ("there is no fire"), or its verb is what is denied ("I don't" before "smell gas"). */
function deniedWithin(text: string, from: number, to: number): boolean {
  const phrase = text.slice(from, to);
  if (/\b(?:is|are|was|'s) (?:no|not (?:a|any|on))\b/.test(phrase)) return true;
  return (
    /^(?:smell|see|have|feel|hear)/.test(phrase) &&
    /\b(?:don't|doesn't|do not|does not|didn't)\s*$/.test(text.slice(0, from))
  );
}

/** A denial and the small words that may stand between it and what it denies: "I'm not joking, the house…" denies nothing. */
const DENIAL =
  /\b(?:no|not|isn't|isnt|aren't|ain't|wasn't|weren't|don't|do not|doesn't|didn't|haven't|hasn't|never|without|nobody(?:'s| is)|no one(?:'s| is)|nothing(?:'s| is)|rather than|no hay|no tengo|no tiene|no es|sin|nunca)(?: (?:any|a|an|the|real|really|actually|currently|have|having|had|has|see|seeing|smell|smelling|feel|feeling|hear|signs?|of|been|being|in|on|actual|ningún|ninguna|un))*\s*$/;

const NOW =
  /\b(?:right now|now|still|currently|at this moment|as we speak|help|hurry|quick|please come|ahora|todavía)\b/;
const LONG_PAST =
  /\b(?:last (?:week|month|year|spring|summer|fall|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:days?|weeks?|months?|years?|decades?) (?:ago|back|earlier)|yesterday|the other (?:day|week)|(?:back )?in (?:19|20)\d\d|when (?:i|he|she|we) (?:was|were) (?:a |young|\d+|little)|as a (?:kid|child)|used to|history of|previous(?:ly)?|in the past|once (?:had|was)|since (?:my|his|her|the) |recover(?:ing|ed) from|survived|already (?:out|put out|over)|(?:was|been|got) put out|is out now|la semana pasada|el (?:mes|año) pasado|ayer|hace (?:\S+ )?(?:días|semanas|meses|años))\b/;
const UNREAL =
  /\b(?:if|unless|in case|in the event|what happens (?:when|if)|suppose|does (?:my|the|our|your|it)(?: \w+){0,3} cover|do you (?:cover|offer|handle|treat|repair|do|deal|have|sell|service|provide|install)|are you able to|covered?|coverage|polic(?:y|ies)|insurance|claims?|quotes?|estimates?|inspections?|class(?:es)?|courses?|training|trained|certif\w+|prevent\w*|protect\w*|risks?|screening|article|movies?|films?|shows?|books?|novel|songs?|video ?games?|dream(?:t|ed)?|news|podcast|drills?|brochures?|worried about (?:getting|having)|afraid of (?:getting|having)|test(?:ed|ing)? for|after (?:a|an|the|my|his|her|our)|because of (?:a|the|my)|from (?:a|an|the|that) (?:previous|old|recent)?|causes?|warranty|certificate|lawsuit|attorney|lawyer|damage[ds]?|restoration|seguro|si hay|película|as a joke|kidding|figuratively|costume)\b/;
const WHAT_IF =
  /\bwhat (?:should|do|would|can) (?:i|we|you) (?:do|call) (?:if|when)\b|\bqué (?:hago|debo hacer) si\b/;

type Standing = 'now' | 'asked' | 'not';

/** How a phrase of danger is meant, by the words around it in its own sentence. */
function standingOf(text: string, from: number, to: number): Standing {
  if (isDenied(text, from) || deniedWithin(text, from, to)) return 'not';
  const sentence = sentenceAround(text, from, to);
  if (WHAT_IF.test(sentence)) return 'asked';
  const now = NOW.test(sentence);
  if (!now && LONG_PAST.test(sentence)) return 'not';
  return UNREAL.test(clauseBefore(text, from)) ||
    (!now && UNREAL.test(text.slice(to, to + 40).split(/[.!?,;]/)[0] ?? ''))
    ? 'not'
    : 'now';
}

function clauseBefore(text: string, at: number): string {
  return (
    text
      .slice(Math.max(0, at - 60), at)
      .split(/[.!?;,]|\b(?:but|and then|pero)\b/)
      .at(-1) ?? ''
  );
}

function sentenceAround(text: string, from: number, to: number): string {
  const start =
    Math.max(
      text.lastIndexOf('.', from - 1),
      text.lastIndexOf('!', from - 1),
      text.lastIndexOf('?', from - 1),
    ) + 1;
  const end = text.slice(to).search(/[.!?]/);
  return text.slice(start, end < 0 ? text.length : to + end);
}
