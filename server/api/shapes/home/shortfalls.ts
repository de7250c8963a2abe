import type { ShortfallCount } from '../../../store/calls/shortfalls.ts';
import type { Attention } from './attention.ts';

/** Fewer is chance. */
const OFTEN = 2;
const MOST_QUOTED = 90;

/** Where the callers of a job stop most often, in words; null when they stop nowhere often. */
export function stopsOf(jobId: string, shortfalls: readonly ShortfallCount[]): string | null {
  const most = shortfalls.find((one) => one.kind === 'stopped' && one.jobId === jobId);
  return most && most.calls >= OFTEN ? `${most.calls} stop at “${quoted(most.words)}”` : null;
}

/** Destinations that let callers ring in vain, each with the job that sent most of them there. */
export function lostTransfers(shortfalls: readonly ShortfallCount[]): Attention[] {
  const lost = shortfalls.filter(({ kind }) => kind === 'transfer-unanswered');
  return [...new Set(lost.map(({ words }) => words))].flatMap((destination): Attention[] => {
    const all = lost.filter(({ words }) => words === destination);
    const calls = all.reduce((sum, one) => sum + one.calls, 0);
    const jobId = all[0]?.jobId ?? null;
    if (calls < OFTEN) return [];
    return [
      {
        kind: 'transfer-unanswered',
        title: `Nobody answers at ${destination}`,
        detail: `${calls} callers were transferred in the last 7 days and were not answered.`,
        act: jobId ? 'Change job' : 'Open destinations',
        link: jobId ? { page: 'job', id: jobId } : { page: 'settings', id: null },
      },
    ];
  });
}

/** What callers asked and Knowledge did not hold, as one thing to do. */
export function openQuestions(shortfalls: readonly ShortfallCount[]): Attention[] {
  const open = shortfalls.filter(({ kind }) => kind === 'not-known');
  const [first] = open;
  if (!first) return [];
  const calls = open.reduce((sum, one) => sum + one.calls, 0);
  const more = calls > first.calls ? `, and ${calls - first.calls} more` : '';
  return [
    {
      kind: 'not-known',
      title: calls === 1 ? 'A question had no answer' : `${calls} questions had no answer`,
      detail: `Asked in the last 7 days: “${quoted(first.words)}”${more}.`,
      act: 'Add to Knowledge',
      link: { page: 'knowledge', id: null },
    },
  ];
}

function quoted(words: string): string {
  return words.length <= MOST_QUOTED ? words : `${words.slice(0, MOST_QUOTED - 1).trimEnd()}…`;
}
