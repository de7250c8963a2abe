import { useSyncExternalStore } from 'react';
import { formatMoment, formatWhen, type Reader } from '../format.ts';

const stepMs = 20_000;
const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Date.now();

/** One clock for every time on the page. It runs only while a time is shown, and is set right when it starts. */
function watch(tell: () => void): () => void {
  watchers.add(tell);
  if (timer === undefined) {
    now = Date.now();
    timer = setInterval(() => {
      now = Date.now();
      for (const each of watchers) each();
    }, stepMs);
  }
  return () => {
    watchers.delete(tell);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The present, in ms, renewed a few times a minute. */
export function useNow(): number {
  return useSyncExternalStore(watch, () => now);
}

export type RelativeTimeProps = Reader & {
  /** Epoch ms. */
  at: number;
  className?: string;
};

/** "12 min ago" until an hour, then the clock, then the date; the full moment is its title. */
export function RelativeTime({ at, className, ...reader }: RelativeTimeProps) {
  const present = useNow();
  return (
    <time className={className} dateTime={new Date(at).toISOString()} title={formatMoment(at, reader)}>
      {formatWhen(at, present, reader)}
    </time>
  );
}
