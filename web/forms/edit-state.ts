/** What was changed, and what it was changed from: null while nothing is, so that the form follows what is stored. */
export type EditState<Stored, Draft> = { base: Stored | null; changes: Partial<Draft> };

/** The changed members alone, which is what an edit sends: what somebody else changed beside them stays. */
export function changedParts<Draft extends object>(from: Draft, changes: Partial<Draft>): Partial<Draft> {
  const entries = Object.entries(changes) as [keyof Draft, unknown][];
  return Object.fromEntries(entries.filter(([name, value]) => !alike(from[name], value))) as Partial<Draft>;
}

/** Adds a change. A form that is changed back to what it was is as if nothing had been touched. */
export function withChange<Stored, Draft extends object>(
  state: EditState<Stored, Draft>,
  stored: Stored,
  draftOf: (stored: Stored) => Draft,
  part: Partial<Draft>,
): EditState<Stored, Draft> {
  const base = state.base ?? stored;
  const changes = changedParts(draftOf(base), { ...state.changes, ...part });
  return Object.keys(changes).length === 0 ? { base: null, changes: {} } : { base, changes };
}

/** Values of a form are JSON, so they are the same when they are written the same. */
function alike(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
