import { pathAfter } from '../../app/session.ts';

function returnTo(): string | null {
  return new URLSearchParams(location.search).get('returnTo');
}

/** The address with the place to come back to taken along. */
export function withReturn(href: string): string {
  const back = returnTo();
  return back === null ? href : `${href}?returnTo=${encodeURIComponent(back)}`;
}

/** Where a new job leads: back to the agent step that asked for it, which then attaches it, else to its page. */
export function placeAfter(jobId: string): string {
  const back = returnTo();
  if (back === null) return `/jobs/${jobId}`;
  const inside = pathAfter(back);
  return `${inside}${inside.includes('?') ? '&' : '?'}attach=${jobId}`;
}
