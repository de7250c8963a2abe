import { startTransition, useCallback, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';

export type Typed = {
  /** Takes the text as it stands after a letter. */
  type: (text: string) => void;
  /** Hands over at once what is held. */
  settle: () => void;
  /** Whether letters stand in the editor that the page does not know of yet. */
  isHeld: () => boolean;
};

/**
 * Holds what is typed until the next frame and hands it to the page as work that can be broken off, so that no letter waits for the page to be
 * drawn. Whatever a person does besides typing finds the whole text: a press, a key that acts, leaving the text or the page hands it over first.
 */
export function useTyped(text: string, onTyped: (text: string) => void): Typed {
  const held = useRef<string | null>(null);
  const frame = useRef(0);
  const put = useRef(onTyped);
  put.current = onTyped;
  const shown = useRef(text);
  shown.current = text;
  useEffect(() => {
    if (held.current === text) held.current = null;
  }, [text]);

  const type = useCallback((typed: string) => {
    held.current = typed;
    frame.current ||= requestAnimationFrame(() => {
      frame.current = 0;
      const now = held.current;
      if (now === null) return;
      startTransition(() => put.current(now));
      // Typed and taken back within the frame: nothing would ever tell that it has arrived.
      if (now === shown.current) held.current = null;
    });
  }, []);
  const settle = useCallback(() => {
    const now = held.current;
    held.current = null;
    if (now !== null) flushSync(() => put.current(now));
  }, []);
  const isHeld = useCallback(() => held.current !== null, []);
  useEffect(() => watchActs(settle), [settle]);
  return { type, settle, isHeld };
}

/** Calls `settle` before anything that a person does besides typing reaches the page. */
function watchActs(settle: () => void): () => void {
  const onKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (ctrlKey || metaKey || altKey || key.length > 1) settle();
  };
  const acts = ['pointerdown', 'click', 'focusout', 'pagehide', 'visibilitychange'];
  window.addEventListener('keydown', onKey, true);
  for (const act of acts) window.addEventListener(act, settle, true);
  return () => {
    window.removeEventListener('keydown', onKey, true);
    for (const act of acts) window.removeEventListener(act, settle, true);
  };
}
