import { useEffect, useState } from 'react';

const PAUSE_MS = 120;

/** The value, once nothing new was typed for a moment: the server is asked once a word, not once a letter. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
