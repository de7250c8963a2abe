/**
 * Calls stand in the order in which they began. A position is the start in ms × 1024 and a little chance: unique in the
 * installation, one number to page by, and (as the word index's row number) the reason why a search finds the newest first without
 * sorting. Safe integers until the year 2248.
 */
const STEPS_PER_MS = 1024;

export function positionAt(startedAt: number, chance: number): number {
  return startedAt * STEPS_PER_MS + (chance % STEPS_PER_MS);
}

/** The first position of that millisecond: everything that began at or after it stands at or behind this. */
export function firstPosition(startedAt: number): number {
  return startedAt * STEPS_PER_MS;
}

export function positionTime(position: number): number {
  return Math.floor(position / STEPS_PER_MS);
}
