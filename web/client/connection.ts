import { useSyncExternalStore } from 'react';

/** How often a server that did not answer is asked again. */
const ASK_AGAIN_MS = 3_000;

let answering = true;
let next: ReturnType<typeof setTimeout> | undefined;
const watchers = new Set<() => void>();

/** Told by every request whether the server answered it. One that does not is asked again until it does. */
export function tellAnswering(now: boolean): void {
  if (now !== answering) {
    answering = now;
    for (const tell of watchers) tell();
  }
  if (!answering && next === undefined) next = setTimeout(askAgain, ASK_AGAIN_MS);
}

/** Finds out whether the server answers, for whoever has reason to doubt it. */
export async function askServer(): Promise<void> {
  try {
    tellAnswering(isOurs(await fetch('/api/v1/me')));
  } catch {
    tellAnswering(false);
  }
}

function askAgain(): void {
  next = undefined;
  void askServer();
}

/** Callwell answers in JSON, refusals too; a proxy that reaches no Callwell answers in words of its own. */
export function isOurs({ ok, headers }: Response): boolean {
  return ok || /json/.test(headers.get('content-type') ?? '');
}

/** False from the first request that nobody answered until the server answers again. */
export function useAnswering(): boolean {
  return useSyncExternalStore(watch, () => answering);
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}
