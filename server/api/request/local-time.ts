import { zonedTime } from '../../../core/shared/time.ts';

/**
 * The moment (ms) at which clocks in `timeZone` show `local` (`2026-03-02T10:15`). A time that is skipped when clocks go
 * forward gives the moment just after; one that comes twice gives the first.
 */
export function epochAt(local: string, timeZone: string): number {
  const wanted = Date.parse(`${local}Z`);
  let at = wanted;
  // The offset at the guess may differ from that at the answer, so it is taken twice.
  for (let round = 0; round < 2; round += 1) at = wanted - offsetAt(at, timeZone);
  return at;
}

function offsetAt(atMs: number, timeZone: string): number {
  const { year, month, day, hour, minute } = zonedTime(atMs, timeZone);
  const seconds = Math.floor(atMs / 1000) % 60;
  return Date.UTC(year, month - 1, day, hour, minute, seconds) - Math.floor(atMs / 1000) * 1000;
}
