import { remembering } from '../plan/memo.ts';
import {
  DANGER_NAMES,
  type DangerName,
  EMERGENCY_DEFAULTS,
  type EmergencySettings,
} from '../workspaces/emergency-settings.ts';
import { ENGLISH } from './danger/english.ts';
import { HARMLESS } from './danger/harmless.ts';
import { normalWords } from './danger/normal.ts';
import { matchesOf, PhraseList, partsHeard } from './danger/phrase-list.ts';
import { SPANISH } from './danger/spanish.ts';
import { standingOf } from './danger/standing.ts';

/** What is listened for: the owner's own words, beside the built-in kinds that are not switched off. */
export type EmergencyWords = Pick<EmergencySettings, 'extra' | 'off'>;

/** `present`: the safety line is said at once. `possible`: "Is anyone in danger right now?" is asked first. */
export type Emergency = { level: 'present' | 'possible'; phrase: string };

/**
 * Recognises a danger in what was heard, partial utterances too, before any brain. Said as present, about a person or a place, it
 * alarms at once. Denied, long past, insured, inspected or dreamt it does not. Nothing is learnt or guessed here: rules that can be read.
 */
export function emergencyIn(heard: string, words: EmergencyWords = EMERGENCY_DEFAULTS): Emergency | null {
  const text = normalWords(heard);
  const own = ownDanger(text, words.extra);
  if (own) return { level: 'present', phrase: own };
  const listening = dangerLists().filter(({ name }) => !words.off.includes(name));
  const parts = partsHeard(text);
  // What is harmless is taken out of a text alone that holds the words of some danger: few do.
  if (!listening.some(({ present, mention }) => present.mayHold(parts) || mention.mayHold(parts)))
    return null;
  return dangerIn(
    text.replace(HARMLESS, (part) => '_'.repeat(part.length)),
    listening,
  );
}

function dangerIn(text: string, dangers: readonly Listening[]): Emergency | null {
  const parts = partsHeard(text);
  let possible: Emergency | null = null;
  for (const { present, mention } of dangers) {
    for (const { from, to } of matchesOf(text, present.among(parts))) {
      const standing = standingOf(text, from, to);
      const phrase = text.slice(from, to).trim();
      if (standing === 'now') return { level: 'present', phrase };
      if (standing === 'asked') possible ??= { level: 'possible', phrase };
    }
    for (const { from, to } of matchesOf(text, mention.among(parts)))
      if (standingOf(text, from, to) !== 'not')
        possible ??= { level: 'possible', phrase: text.slice(from, to).trim() };
  }
  return possible;
}

/** Words that must follow a danger before it counts in the middle of a sentence: "I'm drowning" may become "in paperwork". */
const LOOK_AHEAD = 2;
/** A danger told as past may have been long ago, which the sentence says at its end: its end is waited for. */
const TOLD_AS_PAST =
  /(?<![^ ])(?:had|was|were|did|if|fell|took|got|hit|lost|broke|\p{L}{3,}ed|perdí|perdió|tuvo|hubo|era|fue|si) /u;

/** A danger that stands already while the caller is still speaking; null where the rest may turn it round. */
export function emergencyInPartial(
  partial: string,
  words: EmergencyWords = EMERGENCY_DEFAULTS,
): Emergency | null {
  const text = normalWords(partial);
  if (TOLD_AS_PAST.test(text)) return null;
  const found = emergencyIn(text, words);
  const before = text.trim().split(' ').slice(0, -LOOK_AHEAD).join(' ');
  return found?.level === 'present' && emergencyIn(before, words)?.level === 'present' ? found : null;
}

const ownWords = remembering(normalWords, 1000);

/** Said anywhere, the owner's words alarm; only a denial right before them keeps them quiet. */
function ownDanger(text: string, extra: readonly string[]): string | null {
  for (const phrase of extra) {
    const words = ownWords(phrase);
    const at = words.trim() === '' ? -1 : ` ${text}`.indexOf(` ${words}`);
    if (at >= 0 && standingOf(text, at, at + words.length) !== 'not') return phrase;
  }
  return null;
}

type Listening = { name: DangerName; present: PhraseList; mention: PhraseList };

let lists: readonly Listening[] | null = null;

/** Made when something is first heard: to load the engine need not wait for it. */
function dangerLists(): readonly Listening[] {
  lists ??= DANGER_NAMES.map((name) => ({
    name,
    present: new PhraseList([...ENGLISH[name].present, ...SPANISH[name].present]),
    mention: new PhraseList(
      [...ENGLISH[name].mention, ...SPANISH[name].mention].map((words) => words.replaceAll(' ', '_')),
    ),
  }));
  return lists;
}
