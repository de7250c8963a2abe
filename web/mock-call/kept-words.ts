import { useState } from 'react';

const key = (callId: string) => `callwell.mock-call.${callId}`;

/** Puts words into the field of a mock call that is about to be opened. */
export function keepWords(callId: string, words: string): void {
  try {
    if (words) sessionStorage.setItem(key(callId), words);
    else sessionStorage.removeItem(key(callId));
  } catch {
    // Without storage the words last as long as the page.
  }
}

function keptWords(callId: string): string {
  try {
    return sessionStorage.getItem(key(callId)) ?? '';
  } catch {
    return '';
  }
}

/** What is typed for the caller and not yet said. It survives a reload and a request that failed. */
export function useWords(callId: string): [string, (words: string) => void] {
  const [words, setWords] = useState(() => keptWords(callId));
  return [
    words,
    (next) => {
      keepWords(callId, next);
      setWords(next);
    },
  ];
}
