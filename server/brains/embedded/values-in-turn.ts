import type { Move } from '../../../core/agent/move.ts';
import { planOf } from '../../../core/calls/job/job-run.ts';
import { fieldsOf } from '../../../core/plan/plan.ts';
import { readValue, volunteered } from '../../../core/understanding/values/read-value.ts';
import type { Extracted } from '../../../core/understanding/values/value.ts';
import { openFields, type Turn, told } from './proposal.ts';

/** Under this the words are no answer. */
const LEAST_SURE = 0.5;

/**
 * The value that was asked for, and those the caller gave besides. `guarded` keeps free text out: a question or a refusal is not
 * the reason for a call.
 */
export function valuesIn(turn: Turn, guarded: boolean): Move[] {
  const asked = askedValue(turn, guarded);
  const others = openFields(turn).filter(({ key }) => key !== asked?.key);
  const given = volunteered(others, told(turn)).filter(
    ({ extracted }) => !overlaps(extracted, asked?.extracted),
  );
  const free = asked && isFreeText(turn, asked.key) && given.length > 0 ? withoutGiven(asked, given) : asked;
  return [...(free ? [free] : []), ...given].map(({ key, extracted }) => setField(key, extracted));
}

type Given = { key: string; extracted: Extracted };

function askedValue(turn: Turn, guarded: boolean): Given | null {
  const { expecting, call, run } = turn;
  if (expecting?.kind !== 'field') return null;
  const field = fieldsOf(planOf(call, run)).find(({ key }) => key === expecting.key);
  if (!field || (guarded && field.type === 'text')) return null;
  const { label, options } = field;
  const extracted = readValue(
    field.type,
    told(turn, { asked: true, label, ...(options ? { options } : {}) }),
  );
  return extracted && extracted.confidence >= LEAST_SURE ? { key: field.key, extracted } : null;
}

/** Free text takes any words, so a change of mind has to be looked for before it. */
export function freeTextAsked(turn: Turn): boolean {
  const { expecting } = turn;
  return expecting?.kind === 'field'
    ? isFreeText(turn, expecting.key)
    : expecting?.kind === 'answer' && expecting.answer === 'text';
}

function isFreeText({ call, run }: Turn, key: string): boolean {
  return fieldsOf(planOf(call, run)).find((field) => field.key === key)?.type === 'text';
}

/** "It's about my crown, and my number is …": free text keeps all of the words, since no part of them is surely foreign to it. */
function withoutGiven(asked: Given, given: Given[]): Given | null {
  const words = asked.extracted.heard.trim().split(/\s+/).length;
  const taken = given.reduce((sum, { extracted }) => sum + extracted.heard.trim().split(/\s+/).length, 0);
  return words - taken >= 4 ? asked : null;
}

function overlaps(a: Extracted, b: Extracted | undefined): boolean {
  return (
    b !== undefined && a.span[0] < b.span[1] && b.span[0] < a.span[1] && b.heard.length < a.heard.length * 3
  );
}

export function setField(
  key: string,
  { value, heard, span, confidence, alternatives }: Extracted,
  move: 'set-field' | 'correct-field' = 'set-field',
): Move {
  return { move, key, value, heard, span, confidence, ...(alternatives ? { alternatives } : {}) };
}
