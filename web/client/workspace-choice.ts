const KEY = 'callwell.workspace';

/** The workspace that this browser last worked in; null lets the server take the person's first. */
export function chosenWorkspace(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Storage can be switched off; the first workspace is then always the one.
    return null;
  }
}

/** Clear the query cache afterwards: everything that is shown belongs to the workspace before. */
export function chooseWorkspace(id: string | null): void {
  try {
    if (id === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, id);
  } catch {
    // As above.
  }
}
