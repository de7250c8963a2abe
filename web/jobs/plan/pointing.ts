import { useCallback, useSyncExternalStore } from 'react';
import type { Span } from '../../../core/shared/text.ts';

/** Where somebody is pointing, in the text or in the plan. */
export type Pointed = {
  /** The place of the caret in the stored text; null while it is elsewhere. */
  caret: number | null;
  /** The line under the pointer in the text. */
  line: Span | null;
  /** The stretch of the step under the pointer or with the focus in the plan. */
  step: Span | null;
};

/**
 * What ties a line to its steps while somebody points at one of them. Kept outside of React state, so that moving the caret draws
 * the two steps anew that it leaves and enters, and not the plan.
 */
export class Pointing {
  #now: Pointed = { caret: null, line: null, step: null };
  readonly #heard = new Set<() => void>();

  get now(): Pointed {
    return this.#now;
  }

  point(to: Partial<Pointed>): void {
    const next = { ...this.#now, ...to };
    if (next.caret === this.#now.caret && same(next.line, this.#now.line) && same(next.step, this.#now.step))
      return;
    this.#now = next;
    this.moved();
  }

  /** Steps have other places now: what each is tied to is looked at again. */
  moved(): void {
    for (const tell of this.#heard) tell();
  }

  readonly subscribe = (tell: () => void): (() => void) => {
    this.#heard.add(tell);
    return () => this.#heard.delete(tell);
  };
}

function same(a: Span | null, b: Span | null): boolean {
  return a === b || (a !== null && b !== null && a[0] === b[0] && a[1] === b[1]);
}

/** Of a step: `on` while the caret is in its words, `near` while its line is pointed at. */
export type Tied = 'on' | 'near' | null;

export function tiedTo({ caret, line }: Pointed, [from, to]: Span): Tied {
  if (caret !== null && caret >= from && caret <= to) return 'on';
  return line && from < line[1] && to > line[0] ? 'near' : null;
}

const nowhere = () => () => {};

/** Draws its caller anew only when what it is tied to changes. */
export function useTied(pointing: Pointing | undefined, place: { readonly current: Span }): Tied {
  const read = useCallback(() => (pointing ? tiedTo(pointing.now, place.current) : null), [pointing, place]);
  return useSyncExternalStore(pointing?.subscribe ?? nowhere, read);
}
