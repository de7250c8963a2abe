import type { Problem } from '../shared/problem.ts';
import type { Span } from '../shared/text.ts';

/**
 * A job's instructions, compiled. The one Plan per job is shown to the author, executed by the engine, covered by mock calls
 * and improved by Optimize. Every line of the text is in a step, in a rule, in `entry` or in `background`.
 */
export type Plan = {
  entry: { when: Span[]; notWhen: Span[]; phrases: string[] };
  steps: Step[];
  rules: Rule[];
  /** Headings and remarks that ask nothing of the agent. */
  background: Span[];
  problems: Problem[];
  /** Share of instruction lines read with confidence of .8 or more, 0 to 1. */
  understood: number;
  language: 'en' | 'es';
};

export type Rule = { span: Span; kind: 'never' | 'always'; text: string };

/** From the step's kind and normalised words, so that an edit elsewhere does not change it; a repeat gets `~2`. */
export type StepId = string;
export type FieldKey = string;

export type Step = { id: StepId; span: Span; confidence: number } & StepBody;

export type StepBody =
  | { kind: 'say'; text: string; verbatim: boolean }
  | { kind: 'ask'; text: string; key: FieldKey; answer: 'yes-no' | 'choice' | 'text'; options?: string[] }
  | { kind: 'collect'; text: string; fields: Field[] }
  | { kind: 'confirm'; text: string; fields: FieldKey[] }
  | { kind: 'branch'; arms: Arm[] }
  | { kind: 'go-back'; to: StepId }
  | { kind: 'knowledge'; topic: string }
  | {
      kind: 'action';
      action: ActionName;
      args: Record<string, string>;
      needs: FieldKey[];
      confirm: boolean;
      /** An `ask` step before it whose yes is the caller's consent, so that consent is not asked twice. */
      consent?: StepId;
    }
  | { kind: 'transfer'; destination: string; needs: FieldKey[]; confirm: true; consent?: StepId }
  | { kind: 'end'; text: string };

export type StepKind = StepBody['kind'];
export type StepOf<K extends StepKind> = Extract<Step, { kind: K }>;

export type Arm = { span: Span; when: Condition | 'otherwise'; steps: Step[] };

/** Names of what the agent may do; `transfer-call` and `end-call` compile to steps of their own. */
export type ActionName = 'send-text' | 'call-webhook' | 'take-message';

export const FIELD_TYPES = [
  'phone',
  'person-name',
  'email',
  'address',
  'date',
  'time',
  'date-time',
  'number',
  'people',
  'price',
  'choice',
  'yes-no',
  'text',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** A typed value that a job collects; the record shows it as a result. */
export type Field = {
  /** snake_case, unique in the job. */
  key: FieldKey;
  /** As the author wrote it: "callback number". */
  label: string;
  type: FieldType;
  /** False: asked once, and a refusal is taken at once. */
  required: boolean;
  /** Read the value back and get a yes before anything leans on it. */
  readBack: boolean;
  options?: string[];
  /** "Only if they bring it up": kept when the caller says it, never asked for. */
  unasked?: true;
};

export type Condition = { negated?: boolean; text: string } & (
  | { about: 'field'; field: FieldKey; op: Comparison; value?: string }
  /** The answer of an `ask` step: 'yes', 'no', or one of its options. */
  | { about: 'ask'; step: StepId; value: string }
  /** Settled by what the caller has said (`words`: any of them), else by asking `question`, a yes/no question; null asks nothing. */
  | { about: 'caller-says'; words: string[]; question: string | null }
  | { about: 'caller-known' }
  /** `open`: the business (or the named destination) is open now. */
  | { about: 'hours'; open: boolean }
  /** The clock of the business, `HH:MM`. */
  | { about: 'clock'; after?: string; before?: string }
  | { about: 'urgency' }
  | { about: 'action-result'; step: StepId; result: 'done' | 'failed' | 'declined' }
  | { about: 'all' | 'any'; of: Condition[] }
);

/**
 * `sooner-than`, `later-than`: a date lies less or more than `value` hours from the call. `falls-on`: it is a `weekend`, a
 * `weekday`, `today`, `tomorrow` or a day of the week.
 */
export type Comparison =
  | 'is'
  | 'is-not'
  | 'given'
  | 'missing'
  | 'at-least'
  | 'at-most'
  | 'more-than'
  | 'less-than'
  | 'includes'
  | 'sooner-than'
  | 'later-than'
  | 'falls-on';

/** What the compiler may know about the workspace: the names that tokens can point at. */
export type PlanContext = { destinations: string[]; webhooks: string[] };

/** Every step of the plan in the order of the text, nested ones after their branch. */
export function everyStep(steps: readonly Step[]): Step[] {
  const all: Step[] = [];
  gather(steps, all);
  return all;
}

function gather(steps: readonly Step[], into: Step[]): void {
  for (const step of steps) {
    into.push(step);
    if (step.kind === 'branch') for (const arm of step.arms) gather(arm.steps, into);
  }
}

/** "Anything else?": its answer says how the talk goes on and is no result. */
export function isAnythingElse(step: Step): boolean {
  return (
    step.kind === 'ask' &&
    /\b(?:anything|something|nothing) (?:else|more)\b|\bany other\b|\balgo más\b/i.test(step.text)
  );
}

/** All that a job's results can hold: what it collects, and the answers of questions that are only noted. */
export function resultsOf(plan: Plan): Field[] {
  return [...everyStep(plan.steps)].flatMap((step): Field[] => {
    if (step.kind === 'collect') return step.fields;
    return step.kind === 'ask' && !isAnythingElse(step) ? [notedField(step)] : [];
  });
}

export function notedField({ key, text, answer, options }: StepOf<'ask'>): Field {
  return {
    key,
    label: text.replace(/[?.\s]+$/, ''),
    type: answer,
    required: false,
    readBack: false,
    ...(options ? { options } : {}),
  };
}

export function fieldsOf(plan: Plan): Field[] {
  const fields: Field[] = [];
  for (const step of everyStep(plan.steps)) if (step.kind === 'collect') fields.push(...step.fields);
  return fields;
}
