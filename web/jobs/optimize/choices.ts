import type { Change } from '../../../core/plan/optimize/change.ts';

/** What the author chose so far, by the id of the change; the rest is as proposed. */
export type Choices = Readonly<Record<string, 'accept' | 'leave'>>;

export function isAccepted(
  { id, default: proposed }: Pick<Change, 'id' | 'default'>,
  choices: Choices,
): boolean {
  return (choices[id] ?? proposed) === 'accept';
}

export function acceptedOf(changes: readonly Change[], choices: Choices): Change[] {
  return changes.filter((change) => isAccepted(change, choices));
}

/** Where `J` and `K` lead from a change; none is chosen at first. */
export function stepped(
  changes: readonly Change[],
  current: string | null,
  step: 1 | -1,
): Change | undefined {
  const at = changes.findIndex(({ id }) => id === current);
  if (at < 0) return step > 0 ? changes[0] : changes.at(-1);
  return changes[Math.min(changes.length - 1, Math.max(0, at + step))];
}

/** The accepted changes that stand before each change, by its id. */
export function aheadOf(
  changes: readonly Change[],
  accepted: readonly Change[],
): ReadonlyMap<string, readonly Change[]> {
  return new Map(
    changes.map(({ id }, at) => [id, changes.slice(0, at).filter((change) => accepted.includes(change))]),
  );
}
