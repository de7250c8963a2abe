import type { Scope } from '../branches/scope.ts';
import { looksLikeFields } from '../fields/fields.ts';
import type { Place } from '../steps/meaning.ts';
import { readVerb } from '../steps/verbs.ts';
import { CONDITION_START, OTHERWISE } from '../words/joints-en.ts';
import { mend } from '../words/spelling.ts';
import type { Line } from './lines.ts';

const NEVER =
  /^(?:never|don'ts?|do not(?:s)?|things (?:we|you|not to)? ?(?:never|not to) ?.*|not allowed|forbidden|avoid|nunca|no haga)$/;
const RULES =
  /^(?:(?:the |important |ground |house |global |general )*(?:rules?|guardrails?|policies|boundaries|limits)|always|tone|style|manner|reglas)$/;
const BACKGROUND =
  /^(?:background|context|about(?: us)?|purpose|why|goal|info|information|notes?|overview|facts?)$/;

const GROUP =
  /^(?:(?:for|if|all) )?(?:(?:an? )?(new|existing|current|returning|first[- ]time|former|residential|commercial|business|urgent|emergency)(?: (?:customers?|patients?|clients?|members?|callers?|guests?|tenants?|students?|donors?|famil(?:y|ies)|homeowners?|residents?|calls?|jobs?|requests?|inquir(?:y|ies)|accounts?|properties|leads?|buyers?|sellers?))(?: only)?)$/;

/**
 * A heading that states a condition for the lines under it: "## If they want to cancel", "New customers:". Gives the words of
 * the condition; null for every other line.
 */
export function conditionalHeading(line: Line, scope: Scope): string | null {
  const raw = scope.source.text.slice(line.span[0], line.span[1]);
  const titled = line.marker === 'heading' || (line.marker === 'none' && /:$/.test(raw));
  if (!titled || /["“?[]/.test(raw)) return null;
  const words = mend(raw.toLowerCase()).replace(/[:\s]+$/, '');
  const group = GROUP.exec(words);
  if (group) return words;
  return line.marker === 'heading' && (CONDITION_START.test(words) || OTHERWISE.test(words)) ? words : null;
}

/** What a heading says of the lines under it; null when the line is no heading. */
export function sectionOf(line: Line, scope: Scope): Place['expect'] | null {
  const raw = scope.source.text.slice(line.span[0], line.span[1]);
  if (!isHeading(line, raw, scope)) return null;
  const words = mend(raw.toLowerCase()).replace(/[\s:.–—-]+$/, '');
  if (NEVER.test(words)) return 'never';
  // Rules are mixed: each line says for itself whether it is a never or an always.
  if (RULES.test(words)) return 'steps';
  return BACKGROUND.test(words) ? 'background' : 'steps';
}

const LONGEST_HEADING = 80;

function isHeading(line: Line, raw: string, scope: Scope): boolean {
  if (line.marker === 'heading') return true;
  // Most lines are no headings: told by their length before their words are looked at.
  if (line.marker !== 'none' || (raw.length > LONGEST_HEADING && !raw.endsWith(':'))) return false;
  if (raw.startsWith('[[') || /["“?]/.test(raw)) return false;
  const mended = mend(raw.toLowerCase()).replace(/[:\s]+$/, '');
  if (CONDITION_START.test(mended) || OTHERWISE.test(mended)) return false;
  const letters = raw.replace(/\([^)]*\)/g, '').replace(/[^\p{L}]/gu, '');
  const capitals =
    letters.length > 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  if (capitals && !/[.,;]/.test(raw) && raw.split(/\s+/).length <= 7) return true;
  const verb = readVerb(mended, scope.language);
  if (/:$/.test(raw))
    return (
      (!verb || (verb.object === '' && verb.row.act === 'never')) &&
      mended.split(' ').length <= 6 &&
      !looksLikeFields(mended)
    );
  const title = /^\p{Lu}[^.,;!?:]*$/u.test(raw) && raw.split(/\s+/).length <= 4;
  return title && line.apart && !verb && !looksLikeFields(mended);
}
