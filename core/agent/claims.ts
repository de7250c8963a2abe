import { ACTION_NAMES, actionOf } from '../actions/index.ts';

/**
 * What a sentence may claim only with a receipt (design §2.7). Participles of the action said as done: "I've texted you the
 * link", "your message has been passed on", "you're booked". Offers and promises ("I'll text you") claim nothing.
 */
const CLAIMS = ACTION_NAMES.map((action) => {
  const { en, es } = actionOf(action).claimWords;
  return { action, pattern: done([...en, ...es].map(escaped).join('|')) };
});

function done(participles: string): RegExp {
  if (!participles) return /(?!)/;
  const who = "(?:i|we|he|she|they)(?:'ve| have| has)?";
  const passive =
    "(?:has been|have been|is now|are now|was|were|you're|you are|it's|it is|is|are|been|ha sido|he|hemos|queda|está)";
  return new RegExp(`\\b(?:${who}|${passive}) (?:just |already |now |all |been )?(?:${participles})\\b`, 'i');
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A sentence that speaks of something else in the passive, as facts do: "appointments are booked online". */
const GENERAL =
  /\b(?:are|is) (?:\w+ )?(?:by|online|only|in advance|on (?:weekdays|request)|through)\b|\bif\b|\bonce\b|\bwhen\b|\bwill be\b|\?$/i;

/** Splits sentences into those that may be said and those held back for want of the receipt they claim. */
export function heldBack(
  texts: readonly string[],
  actions: readonly { action: string; state: string }[],
): { said: string[]; held: string[] } {
  const receipts = new Set(actions.filter((run) => run.state === 'done').map((run) => run.action));
  const said: string[] = [];
  const held: string[] = [];
  for (const text of texts) {
    const kept = sentences(text).filter((sentence) => {
      if (!claimsUndone(sentence, receipts)) return true;
      held.push(sentence);
      return false;
    });
    if (kept.length > 0) said.push(kept.join(' '));
  }
  return { said, held };
}

function claimsUndone(sentence: string, receipts: ReadonlySet<string>): boolean {
  if (GENERAL.test(sentence)) return false;
  const claims = CLAIMS.filter(({ pattern }) => pattern.test(sentence.replaceAll('’', "'")));
  return claims.length > 0 && !claims.some(({ action }) => receipts.has(action));
}

function sentences(text: string): string[] {
  return (
    text
      .match(/[^.!?]+(?:[.!?]+["”’)]*(?=\s|$)|[.!?]|$)+/g)
      ?.map((sentence) => sentence.trim())
      .filter(Boolean) ?? [text]
  );
}
