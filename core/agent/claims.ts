import { ACTION_NAMES, type ActionName, actionOf } from '../actions/index.ts';

const ACABAR = ['acabo de', 'acabamos de'];
/** What stands before a Spanish participle or preterite: "le he enviado", "ya quedó agendada", "se lo mandé". */
const SPANISH_BEFORE = [
  '',
  'le ',
  'les ',
  'te ',
  'lo ',
  'la ',
  'se lo ',
  'se la ',
  'ya ',
  'ya le ',
  'ya se lo ',
]
  .flatMap((whom) => ['', 'he', 'hemos', ...ACABAR].map((verb) => `${whom}${verb}`.trim()))
  .concat(
    'ha sido',
    'han sido',
    'ha quedado',
    'han quedado',
    'queda',
    'quedan',
    'quedó',
    'quedaron',
    'está',
    'están',
  )
  .concat('ya está', 'ya quedó', 'fue', 'fueron')
  .filter(Boolean);

/** Who is said to have done it, before a participle of the action. */
export const WHO = ['i', 'we', 'he', 'she', 'they'];
export const HAVE = ["'ve", ' have', ' has'];
export const PASSIVE = [
  ...['has been', 'have been', 'is now', 'are now', 'was', 'were', "you're", 'you are', "it's", 'it is'],
  ...["that's", 'that is', 'is', 'are', 'been'],
  ...SPANISH_BEFORE,
];
export const ADVERBS = ['just', 'already', 'now', 'all', 'been', 'also'];
/** "Message sent." claims as much as "Your message has been sent." */
export const DONE_THINGS = ['message', 'text', 'link', 'appointment', 'booking', 'request', 'ticket'];
/** Said as under way: only a brain's own words are held to these, since an author's sentence announces the step after it. */
export const UNDER_WAY: Partial<Record<ActionName, string[]>> = {
  'transfer-call': ['transferring', 'connecting', 'putting you'],
  'send-text': ['sending', 'texting'],
  'call-webhook': ['booking', 'scheduling', 'cancelling', 'canceling', 'rescheduling'],
};

/** Behind "acabo de": "le acabo de enviar el enlace". */
const JUST_DONE: Partial<Record<ActionName, string[]>> = {
  'send-text': ['enviar', 'mandar'],
  'take-message': ['apuntar', 'anotar', 'avisar', 'guardar'],
  'call-webhook': ['reservar', 'agendar', 'cancelar', 'cambiar', 'confirmar'],
};

export function participlesOf(action: ActionName): string[] {
  const { en, es } = actionOf(action).claimWords;
  // Some are written with their subject ("it's done"), which WHO and PASSIVE hold already.
  const all = [...en, ...es, ...(JUST_DONE[action] ?? [])];
  return all.map((words) => words.replace(/^(?:it's|that's|i've|i have|está) /, ''));
}

/**
 * What a sentence may claim only with a receipt (design §2.7). Participles of the action said as done: "I've texted you the
 * link", "your message has been passed on", "you're booked". Offers and promises ("I'll text you") claim nothing.
 */
const CLAIMS = ACTION_NAMES.map((action) => {
  const words = participlesOf(action).map(escaped).join('|');
  const going = (UNDER_WAY[action] ?? []).map(escaped).join('|');
  return {
    action,
    done: words ? doneAs(words) : /(?!)/,
    going: going ? new RegExp(`\\b(?:i'm|i am|we're|we are) (?:now |just )?(?:${going})\\b`, 'i') : /(?!)/,
  };
});

function doneAs(participles: string): RegExp {
  const who = `(?:${WHO.join('|')})(?:${HAVE.join('|')})?`;
  const adverbs = `(?:(?:${ADVERBS.join('|')}) )?`;
  const said = `(?<!\\p{L})(?:${who}|${PASSIVE.join('|')}) ${adverbs}(?:${participles})(?!\\p{L})`;
  const bare = `(?:^|(?<!\\p{L})(?:${DONE_THINGS.join('|')}) )(?:${participles})(?=[.!,]|$)`;
  // A Spanish verb carries its "I": "tomé nota" claims without a word before it.
  const alone = participles
    .split('|')
    .filter((words) => /^\p{L}+é(?!\p{L})/u.test(words))
    .join('|');
  return new RegExp(`${said}|${bare}${alone ? `|^(?:${alone})(?!\\p{L})` : ''}`, 'iu');
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A clause that speaks of something else in the passive, as facts do: "appointments are booked online". */
const GENERAL =
  /\b(?:are|is) (?:\w+ )?(?:by|online|only|in advance|on (?:weekdays|request)|through)\b|\b(?:if|once|when|until|before|si|cuando)\b|\bwill be\b|\b(?:solo|por internet|en línea|con antelación|por teléfono)\b|^¿|\?$/i;

/** Splits sentences into those that may be said and those held back for want of the receipt they claim. */
export function heldBack(
  texts: readonly string[],
  actions: readonly { action: string; state: string }[],
): { said: string[]; held: string[] } {
  const receipts = receiptsOf(actions);
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

export function receiptsOf(actions: readonly { action: string; state: string }[]): ReadonlySet<string> {
  return new Set(actions.filter((run) => run.state === 'done').map((run) => run.action));
}

/** Whether a sentence says that something was done for which there is no receipt; `strict`: or is being done. */
export function claimsUndone(sentence: string, receipts: ReadonlySet<string>, strict = false): boolean {
  // "Anything else?" after a claim does not make it a question, and "when you arrive" does not make it a fact.
  const clauses = sentence.replaceAll('’', "'").split(/(?<=[,;:—])\s+|\s+(?=(?:and|but|so) )/);
  return clauses.some((clause) => {
    if (GENERAL.test(clause.trim())) return false;
    const claims = CLAIMS.filter(
      ({ done, going }) => done.test(clause.trim()) || (strict && going.test(clause)),
    );
    return claims.length > 0 && !claims.some(({ action }) => receipts.has(action));
  });
}

function sentences(text: string): string[] {
  return (
    text
      .match(/[^.!?]+(?:[.!?]+["”’)]*(?=\s|$)|[.!?]|$)+/g)
      ?.map((sentence) => sentence.trim())
      .filter(Boolean) ?? [text]
  );
}
