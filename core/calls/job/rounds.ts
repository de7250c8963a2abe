import { type Arm, everyStep, type Field, type Plan, resultsOf, type StepOf } from '../../plan/plan.ts';
import type { FieldValue, JobRun } from '../call.ts';

/** A value of a run. `round` counts from 1 where the job asks for the same again, as in "for each item". */
export type HeldValue = { field: Field; value: FieldValue; round?: number };

const MORE = /\b(?:another|more|next|each|every|additional|other|otr[oa]s?|más|cada|siguiente)\b/i;

/**
 * Whether going back begins a further round, whose values stand beside those before ("Is there another item?"), or starts anew
 * because the caller has changed their mind, which takes the old values back.
 */
export function beginsRound(plan: Plan, step: StepOf<'go-back'>): boolean {
  const leadsBack = (arm: Arm) => arm.steps.some(({ id }) => id === step.id);
  for (const branch of everyStep(plan.steps)) {
    const arm = branch.kind === 'branch' ? branch.arms.find(leadsBack) : undefined;
    if (!arm || arm.when === 'otherwise') continue;
    return (
      MORE.test(arm.when.text) || (arm.when.about === 'caller-says' && MORE.test(arm.when.question ?? ''))
    );
  }
  return false;
}

/** Every value that the run holds, in the order of the text; the rounds of a loop one after another. */
export function valuesOf(plan: Plan, run: JobRun): HeldValue[] {
  const rounds = run.rounds ?? [];
  const told = new Set<string>();
  return resultsOf(plan).flatMap((field, at, fields): HeldValue[] => {
    const loop = rounds.find((round) => round.fields[field.key])?.of;
    if (loop === undefined) return held([field], run.fields);
    if (told.has(loop)) return [];
    told.add(loop);
    const earlier = rounds.filter(({ of }) => of === loop);
    const repeated = fields.slice(at).filter(({ key }) => earlier.some((round) => round.fields[key]));
    return [...earlier.map((round) => round.fields), run.fields].flatMap((values, index) =>
      held(repeated, values).map((one) => ({ ...one, round: index + 1 })),
    );
  });
}

function held(fields: readonly Field[], values: JobRun['fields']): HeldValue[] {
  return fields.flatMap((field) => {
    const value = values[field.key];
    return value ? [{ field, value }] : [];
  });
}

/** The values of one field in every round, the latest last. */
export function valuesOfField(run: JobRun, key: string): FieldValue[] {
  const earlier = (run.rounds ?? []).map(({ fields }) => fields[key]);
  return [...earlier, run.fields[key]].filter((value) => value !== undefined);
}

/** A yes to a read-back that named every round stands for every round. */
export function confirmedRounds(run: JobRun, keys: readonly string[]): Pick<JobRun, 'rounds'> {
  if (!run.rounds) return {};
  const confirmed = (fields: JobRun['fields']) =>
    Object.fromEntries(
      Object.entries(fields).map(([key, value]) => [
        key,
        keys.includes(key) ? { ...value, confirmed: true } : value,
      ]),
    );
  return { rounds: run.rounds.map((round) => ({ ...round, fields: confirmed(round.fields) })) };
}

/** "item", and "item 2" from the second round on. */
export function labelIn(label: string, round = 1): string {
  return round > 1 ? `${label} ${round}` : label;
}
