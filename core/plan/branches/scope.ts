import type { Problem } from '../../shared/problem.ts';
import type { Span } from '../../shared/text.ts';
import { snake } from '../fields/label.ts';
import { remembering } from '../memo.ts';
import type {
  Condition,
  Field,
  FieldKey,
  PlanContext,
  Rule,
  Step,
  StepId,
  StepKind,
  StepOf,
} from '../plan.ts';
import type { Language } from '../steps/verbs.ts';
import type { Source } from '../text/sentences.ts';
import { mend } from '../words/spelling.ts';

/** A list of steps that is being filled: the job's own, or an arm's. */
export type Holder = {
  steps: Step[];
  /** Required fields collected on every way to here. */
  path: FieldKey[];
  parent: Holder | null;
  depth: number;
  /** The ask step whose answer opened this arm. */
  guard: StepId | null;
};

/** What the compiler knows at a point of the text. It is filled in the order of the text and belongs to one compile. */
export type Scope = {
  source: Source;
  language: Language;
  context: PlanContext;
  ids: Map<string, number>;
  fields: Map<FieldKey, Field>;
  rules: Rule[];
  background: Span[];
  problems: Problem[];
  /** The last question whose answer can decide something: an ask, or a collected choice or yes/no. */
  decided: { holder: Holder; step: StepOf<'ask'> | null; field: Field | null } | null;
  /** Earlier questions with options, newest last. */
  choices: { holder: Holder; step: StepOf<'ask'> | null; field: Field | null; options: string[] }[];
  /** Their options' words, mended, of as many of them as were looked at. */
  options: { of: number; words: Set<string> };
  /** The last thing done that can fail. */
  acted: { holder: Holder; step: StepId } | null;
  /** The last transfer: "if nobody answers" speaks of it, whatever was done since. */
  transferred: { holder: Holder; step: StepId } | null;
  lastCollect: StepOf<'collect'> | null;
  /** What need not be given, since the text says what to ask for instead. */
  spared: { fields: FieldKey[]; collect: StepOf<'collect'> | null } | null;
  /** The last "when everything matches". */
  compared: Condition | null;
  /** Where it stands. */
  lastHolder: Holder | null;
  /** First step of each numbered line. */
  numbered: Map<string, StepId>;
  /** Go-back steps whose aim stands in words until the whole text has been read. */
  goingBack: { step: StepOf<'go-back'>; to: string }[];
};

export function newScope(source: Source, language: Language, context: PlanContext): Scope {
  return {
    source,
    language,
    context,
    ids: new Map(),
    fields: new Map(),
    rules: [],
    background: [],
    problems: [],
    decided: null,
    choices: [],
    options: { of: 0, words: new Set() },
    acted: null,
    transferred: null,
    lastCollect: null,
    spared: null,
    compared: null,
    lastHolder: null,
    numbered: new Map(),
    goingBack: [],
  };
}

export function newHolder(parent: Holder | null, guard: StepId | null = null): Holder {
  return {
    steps: [],
    path: parent ? [...parent.path] : [],
    parent,
    depth: parent ? parent.depth + 1 : 0,
    guard,
  };
}

/** True when `inner` lies in an arm somewhere under `outer`. */
export function isInside(inner: Holder, outer: Holder): boolean {
  for (let at: Holder | null = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** Kind and telling words: stable while the line keeps its words, whatever changes around it. */
export function stepId(scope: Scope, kind: StepKind, span: Span): StepId {
  const words = slug(scope.source.plain.slice(span[0], Math.min(span[1], span[0] + 120)));
  const base = `${kind}:${words || 'line'}`;
  const count = (scope.ids.get(base) ?? 0) + 1;
  scope.ids.set(base, count);
  return count === 1 ? base : `${base}~${count}`;
}

const slug = remembering((plain: string): string => {
  const mended = mend(plain);
  const telling = snake(mended).split('_').filter(Boolean);
  const all =
    telling.length >= 3
      ? telling
      : mended
          .normalize('NFKD')
          .replace(/\p{M}|['’]/gu, '')
          .split(/[^a-z0-9]+/)
          .filter(Boolean)
          .slice(0, 6);
  return all.join('-').slice(0, 60);
});

/** A key that no other field of the job has. The same label asked for twice is the same field. */
export function claimField(scope: Scope, draft: Field): Field {
  const known = scope.fields.get(draft.key);
  if (!known || sameField(known, draft)) {
    const field = known
      ? { ...draft, required: known.required || draft.required, readBack: known.readBack || draft.readBack }
      : draft;
    scope.fields.set(field.key, field);
    return field;
  }
  for (let n = 2; ; n += 1) {
    const key = `${draft.key}_${n}`;
    const other = scope.fields.get(key);
    if (other && !sameField(other, draft)) continue;
    const field = { ...draft, key };
    scope.fields.set(key, field);
    return field;
  }
}

function sameField(a: Field, b: Field): boolean {
  return a.type === b.type && (a.options ?? []).join() === (b.options ?? []).join();
}
