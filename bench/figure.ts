/** What was measured, in ms unless `unit` says otherwise. `goal` is what the half or the slowest hundredth must not exceed. */
export type Figure = {
  what: string;
  p50: number;
  p99: number;
  times: number;
  unit?: 'ms' | 'MB';
  goal?: { of: 'p50' | 'p99'; atMost: number };
};

/** Does it once to warm up, then `times` times. */
export async function measure(
  what: string,
  times: number,
  act: (round: number) => Promise<unknown> | unknown,
): Promise<Figure> {
  await act(0);
  const taken: number[] = [];
  for (let i = 1; i <= times; i += 1) {
    const began = performance.now();
    await act(i);
    taken.push(performance.now() - began);
  }
  return figureOf(what, taken);
}

export function figureOf(what: string, taken: readonly number[]): Figure {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { what, p50: at(0.5), p99: at(0.99), times: sorted.length };
}
