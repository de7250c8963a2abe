import type { FieldKey, StepOf } from '../plan/plan.ts';

/** What a gate reads of a field: its value, and how sure we are of it. */
export type GateField = {
  value: string | null;
  confirmed: boolean;
  flag?: 'as-heard' | 'refused' | 'unknown';
};

export type Gate =
  | { open: true }
  | { open: false; waits: 'field'; key: FieldKey }
  | { open: false; waits: 'confirmation'; keys: FieldKey[] }
  | { open: false; waits: 'consent' }
  /** It can never open in this run: a needed value was refused. */
  | { open: false; waits: 'nothing'; reason: string };

export type GateContext = {
  fields: Readonly<Record<FieldKey, GateField>>;
  /** Fields whose value is read back before anything leans on it. */
  readBack: readonly FieldKey[];
  /** The caller's yes to this very act, given after the last change of a value it uses. */
  consented: boolean;
};

/**
 * No action without its gate (design §2.6): its needed fields are there and valid, what is to be read back was confirmed, and an
 * outward act has the caller's yes. A message may be taken with what the caller was willing to give.
 */
export function gate(step: StepOf<'action'> | StepOf<'transfer'>, context: GateContext): Gate {
  const lenient = step.kind === 'action' && step.action === 'take-message';
  const unconfirmed: FieldKey[] = [];
  for (const key of step.needs) {
    const field = context.fields[key];
    if (!field) return { open: false, waits: 'field', key };
    if (field.value === null && !lenient) {
      return { open: false, waits: 'nothing', reason: `${key.replaceAll('_', ' ')} was not given` };
    }
    if (field.value !== null && !field.confirmed && !field.flag && context.readBack.includes(key))
      unconfirmed.push(key);
  }
  if (unconfirmed.length > 0) return { open: false, waits: 'confirmation', keys: unconfirmed };
  if (step.confirm && !context.consented) return { open: false, waits: 'consent' };
  return { open: true };
}
