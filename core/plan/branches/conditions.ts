import type { Span } from '../../shared/text.ts';
import { snake } from '../fields/label.ts';
import { remembering } from '../memo.ts';
import type { Condition } from '../plan.ts';
import type { Language } from '../steps/verbs.ts';
import {
  BEHAVIOUR,
  CALLER_KNOWN,
  DANGER,
  DONE,
  FAILED,
  HOURS_CLOSED,
  HOURS_OPEN,
  NO,
  NO_ENGLISH,
  NO_ENGLISH_WORDS,
  OURS,
  REFUSES,
  REFUSING_WORDS,
  URGENT,
  YES,
} from '../words/condition-words.ts';
import { mend } from '../words/spelling.ts';
import { comparisonIn } from './comparisons.ts';
import { givennessOf } from './givenness.ts';
import { questionOf } from './polite-questions.ts';
import type { Holder, Scope } from './scope.ts';
import { clockIn, dateIn } from './times.ts';

/** A condition with the place it depends on: "if they do" stands where its question stands. */
export type Found = { when: Condition; holder: Holder | null };

/** Reads the author's words of a condition. Total: what nothing else explains is settled by what the caller says. */
export function conditionOf(words: Span, scope: Scope): Found {
  const text = scope.source.text.slice(words[0], words[1]);
  const mended = mend(scope.source.plain.slice(words[0], words[1]));
  const { core, negated } = bare(mended);
  const base = { text, ...(negated ? { negated: true } : {}) };
  return (
    byAnswer(core, base, scope) ??
    byResult(core, base, scope) ??
    byGivenness(core, base, scope) ??
    byTime(core, base, scope) ??
    byCircumstance(core, base) ??
    byRefusal(core, base, scope) ??
    byOption(core, base, scope) ??
    byComparison(core, base, scope) ?? { when: callerSays(core, base, scope.language), holder: null }
  );
}

type Base = { text: string; negated?: boolean };

/** Takes "but only if" off the front; "unless" turns the condition round. */
function bare(mended: string): { core: string; negated: boolean } {
  const match =
    /^(?:(?:and|but|or|so|then|also|only|even)\s+)*(if|when|whenever|unless|in case(?: of)?|in the event(?: that)?|provided(?: that)?|once|as soon as|should|for|si|cuando|en caso de(?: que)?)\b\s*/.exec(
      mended,
    );
  const core = (match ? mended.slice(match[0].length) : mended)
    .replace(/^that\s+/, '')
    .replace(/[\s.,:;!?"]+$/, '')
    .replace(/^["'\s]+/, '');
  return { core, negated: match?.[1] === 'unless' };
}

function byAnswer(core: string, base: Base, scope: Scope): Found | null {
  const compound = /^((?:they|it) (?:do|are|have|is|can|did)|yes|so|no|not) and (.+)$/.exec(core);
  const rest = compound?.[2];
  if (compound && rest && scope.decided) {
    const first = byAnswer(compound[1] ?? '', { text: base.text }, scope);
    if (first)
      return {
        when: {
          ...base,
          about: 'all',
          of: [first.when, callerSays(rest, { text: base.text }, scope.language)],
        },
        holder: null,
      };
  }
  const value = YES.test(core) ? 'yes' : NO.test(core) ? 'no' : echo(core, scope);
  const decided = scope.decided;
  if (!value || !decided) return null;
  const { step, field, holder } = decided;
  if (step) {
    if (step.answer !== 'yes-no') return null;
    return { when: { ...base, about: 'ask', step: step.id, value }, holder };
  }
  if (field?.type !== 'yes-no') return null;
  return { when: { ...base, about: 'field', field: field.key, op: 'is', value }, holder };
}

/** "Ask whether they want a tarp" … "if they want a tarp", "if they don't want it", "if they can't": the question's own words. */
function echo(core: string, scope: Scope): 'yes' | 'no' | null {
  const asked = scope.decided?.step;
  if (asked?.answer !== 'yes-no' || /\bor\b/.test(asked.text)) return null;
  const negative = /\b(?:not|no|n't)\b|n't\b/.test(core);
  const words = tellingWords(core.replace(/n't\b/g, ' not')).filter(
    (word) => word !== 'not' && word !== 'no',
  );
  const question = new Set(tellingWords(mend(asked.text.toLowerCase())));
  if (words.length > 0) return words.every((word) => question.has(word)) ? (negative ? 'no' : 'yes') : null;
  return /^(?:they|it|he|she|there)(?:'s|'re)? ?(?:is|are|do|does|has|have|can|could|will|would|did|was|were)?(?:n't| not)?$/.test(
    core,
  )
    ? negative
      ? 'no'
      : 'yes'
    : null;
}

export const tellingWords = remembering((text: string): string[] =>
  text
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word.length > 1 && snake(word) !== '' && !COMMON.has(word))
    .map((word) => word.replace(/(?:ing|ed|es|s)$/, '')),
);

const COMMON: ReadonlySet<string> = new Set(
  "a an the they them their he she it is are was were be been do does did has have had can could will would should may might you your we our i if whether when or and but to of in on at for with that this these those there ask caller any some still also just only about so not no they're it's they'd they've there's we're want wants like".split(
    ' ',
  ),
);

function byResult(core: string, base: Base, scope: Scope): Found | null {
  const failed = FAILED.test(core);
  const calling = /\b(?:answers?|picks?|transfer|line|voicemail|busy|available|there|contesta)\b/.test(core)
    ? scope.transferred
    : null;
  const acted = calling ?? scope.acted;
  // "See whether it is free; if it is not, …": what was looked up gave no.
  const lookedUp =
    !scope.decided && /^(?:it|that|this|there)(?: is|'s| are) ?(?:not|n't|none)?$|^not$/.test(core);
  if (lookedUp && acted)
    return {
      when: {
        ...base,
        about: 'action-result',
        step: acted.step,
        result: /\b(?:not|none)\b|n't/.test(core) ? 'failed' : 'done',
      },
      holder: null,
    };
  const declined = declinedAct(core, scope);
  if (declined)
    return {
      when: { ...base, about: 'action-result', step: declined.step, result: 'declined' },
      holder: null,
    };
  if (!acted || !(failed || DONE.test(core))) return null;
  const { step, holder } = acted;
  return { when: { ...base, about: 'action-result', step, result: failed ? 'failed' : 'done' }, holder };
}

/** "Book it only when they agree. If they do not agree, …": the act right before was offered, and the caller said no. */
function declinedAct(core: string, scope: Scope): Scope['acted'] {
  const { acted } = scope;
  const last = acted?.holder.steps.at(-1);
  const offered =
    last?.id === acted?.step && (last?.kind === 'action' || last?.kind === 'transfer') && last.confirm;
  return offered && DISAGREES.test(core) ? acted : null;
}

const DISAGREES =
  /^(?:they|the (?:caller|guest|customer|client|patient)|he|she|it|that) (?:(?:do|does|did) not|don't|doesn't|didn't|(?:is|are) not|isn't|aren't) (?:agree|accept(?: it)?|confirm(?: it)?|want (?:it|that|to)|like (?:it|that)|ok|okay|happy|fine)$|^(?:they|the caller) (?:says? no|declines?|refuses?)$/;

function byGivenness(core: string, base: Base, scope: Scope): Found | null {
  const when = givennessOf(core, base, scope);
  return when && { when, holder: null };
}

function byTime(core: string, base: Base, scope: Scope): Found | null {
  const when = dateIn(core, scope) ?? clockIn(core);
  return when ? { when: { ...when, ...base }, holder: null } : null;
}

function byCircumstance(core: string, base: Base): Found | null {
  const found = (when: Condition): Found => ({ when, holder: null });
  if (HOURS_CLOSED.test(core)) return found({ ...base, about: 'hours', open: false });
  if (HOURS_OPEN.test(core)) return found({ ...base, about: 'hours', open: true });
  if (CALLER_KNOWN.test(core)) return found({ ...base, about: 'caller-known' });
  if (URGENT.test(core)) return found({ ...base, about: 'urgency' });
  return null;
}

function byRefusal(core: string, base: Base, scope: Scope): Found | null {
  if (!REFUSES.test(core)) return null;
  const named = /\b(?:any|a question|questions|these|this|answer|anything|una pregunta)\b/.test(core)
    ? null
    : fieldNamed(core, scope);
  if (named) return { when: { ...base, about: 'field', field: named, op: 'missing' }, holder: null };
  return { when: { ...base, about: 'caller-says', words: REFUSING_WORDS, question: null }, holder: null };
}

/** The collected field whose label the words name. */
export function fieldNamed(core: string, scope: Scope): string | null {
  const words = new Set(tellingWords(core));
  let best: string | null = null;
  let most = 0;
  for (const field of scope.fields.values()) {
    const own = new Set([...tellingWords(field.label), ...tellingWords(field.key.replaceAll('_', ' '))]);
    const shared = [...own].filter((word) => words.has(word)).length;
    if (shared > most) [best, most] = [field.key, shared];
  }
  return best;
}

/** "If move", "if just them", "if it was a car crash": an option of an earlier question. */
function byOption(core: string, base: Base, scope: Scope): Found | null {
  const words = new Set(tellingWords(core));
  for (const { step, field, options, holder } of [...scope.choices].reverse()) {
    const option = optionMeant(core, words, options);
    if (!option) continue;
    if (step) return { when: { ...base, about: 'ask', step: step.id, value: option }, holder };
    if (field)
      return { when: { ...base, about: 'field', field: field.key, op: 'is', value: option }, holder };
  }
  return null;
}

/** The one option whose telling words are all in the condition, or that holds all of the condition's. */
function optionMeant(core: string, words: ReadonlySet<string>, options: readonly string[]): string | null {
  const meant = options.filter((each) => {
    const own = tellingWords(mend(each.toLowerCase()));
    if (own.length === 0 || words.size === 0) return each.toLowerCase() === core;
    const inside = own.every((word) => words.has(word)) && words.size <= own.length + 2;
    return inside || [...words].every((word) => own.includes(word));
  });
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

function byComparison(core: string, base: Base, scope: Scope): Found | null {
  const given =
    /^(?:they|the caller|you|we)(?: have| has| gave| gives?|'ve given|'ve got| left)? (?:given |got |provided )?(?:an?|the|their|us an?) ([a-z -]+)$/.exec(
      core,
    );
  const named = given ? fieldNamed(given[1] ?? '', scope) : null;
  if (named) return { when: { ...base, about: 'field', field: named, op: 'given' }, holder: null };
  // "7 or more, or a tooth was knocked out": what stands behind the comparison is a second way to meet the condition.
  const two = /^(.*\d.*?),? or (?!more|over|above|less|fewer|under|below|older|larger|younger)(.+ .+)$/.exec(
    core,
  );
  const first = two && comparisonIn(two[1] ?? '', scope);
  if (two && first) {
    const second: Condition = {
      about: 'caller-says',
      text: two[2] ?? '',
      words: hearable(two[2] ?? ''),
      question: null,
    };
    return { when: { ...base, about: 'any', of: [first, second] }, holder: null };
  }
  const comparison = comparisonIn(core, scope);
  return comparison ? { when: { ...comparison, ...base }, holder: null } : null;
}

/** Alternatives that may be heard, and the question that settles the rest; null where a question would be out of place. */
function callerSays(core: string, base: Base, language: Language): Condition {
  if (NO_ENGLISH.test(core))
    return { ...base, about: 'caller-says', words: [...NO_ENGLISH_WORDS], question: null };
  const silent =
    DANGER.test(core) || BEHAVIOUR.test(core) || REFUSES.test(core) || OURS.test(core) || !/\s/.test(core);
  const asked = silent ? null : questionOf(core, language);
  if (!asked) return { ...base, about: 'caller-says', words: hearable(core), question: null };
  const { negated, ...rest } = base;
  return {
    ...rest,
    ...(asked.turned !== Boolean(negated) ? { negated: true } : {}),
    about: 'caller-says',
    words: hearable(asked.clause),
    question: inItsCase(asked.question, base.text),
  };
}

/** "chest pain, trouble breathing, or talks about hurting themselves" → the phrases that tell it. */
function hearable(core: string): string[] {
  const stripped = core.replace(
    /^(?:they|the caller|caller|he|she|it|this|there|the [a-z]+)(?:'s|'re| is| are| has| have| asks?| mentions?| says?| wants?| talks?| was| were)?\b(?: (?:about|for|that|what|how|to|only|an?)\b)*/,
    ' ',
  );
  const parts = stripped
    .split(/\s*(?:,|\bor\b|\/|;)\s*/)
    .map((part) =>
      part
        .replace(
          /^(?:(?:an?|the|is|are|has|have|having|was|were|talks? about|asks?|about|for|they|it|there's|what|how)\s+)+/,
          '',
        )
        .trim(),
    )
    .filter((part) => part.length > 1);
  return (parts.length > 0 ? parts.slice(0, 12) : [core]).map(asCaller);
}

/** The author writes "their card", the caller says "my card". */
function asCaller(part: string): string {
  return part
    .replace(/\btheir\b/g, 'my')
    .replace(/\b(?:them|themselves)\b/g, (word) => (word === 'them' ? 'me' : 'myself'));
}

/** Names keep their capitals: the words were read in lower case. */
function inItsCase(question: string, text: string): string {
  if (text === text.toUpperCase()) return question;
  let cased = question;
  for (const [name] of text.matchAll(/(?<=\S\s)\p{Lu}[\p{L}\d'’-]*/gu))
    cased = cased.replace(new RegExp(`(?<![\\p{L}])${name.toLowerCase()}(?![\\p{L}])`, 'u'), name);
  return cased;
}
