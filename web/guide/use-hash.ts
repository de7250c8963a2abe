import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Brings what the address names after `#` into view and gives it the focus: the browser looks before the page is there. */
export function useHash(): string {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    const named = hash === '' ? null : document.getElementById(hash);
    named?.scrollIntoView({ block: 'start' });
    named?.focus({ preventScroll: true });
  }, [hash]);
  return hash;
}
