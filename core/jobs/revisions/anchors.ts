/** Past this many pairs of lines nothing is certain: merging stays quick on hostile texts, and the author decides. */
const MOST_PAIRS = 1_500_000;

/**
 * For each line of `a` the line of `b` that it certainly is, or -1: the two stand together in every longest common sequence of
 * lines. A line that could as well be its twin further down (an empty one, mostly) is not certain.
 */
export function anchors(a: readonly string[], b: readonly string[]): Int32Array {
  const certain = new Int32Array(a.length).fill(-1);
  if (a.length * b.length > MOST_PAIRS) return certain;
  const width = b.length + 1;
  const before = longestBefore(a, b);
  const after = longestAfter(a, b);
  const most = after[0] ?? 0;
  // The k-th pair of a longest sequence has k pairs before it, so a pair that is alone in its rank is in all of them.
  const alone = new Int32Array(most).fill(-1);
  const inRank = new Int32Array(most);
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < b.length; j += 1) {
      if (a[i] !== b[j]) continue;
      const rank = before[i * width + j] ?? 0;
      if (rank + 1 + (after[(i + 1) * width + j + 1] ?? 0) !== most) continue;
      inRank[rank] = (inRank[rank] ?? 0) + 1;
      alone[rank] = i * width + j;
    }
  }
  alone.forEach((pair, rank) => {
    if (inRank[rank] === 1) certain[Math.floor(pair / width)] = pair % width;
  });
  return certain;
}

/** At `i * (b.length + 1) + j`: how long the longest common sequence of `a[..i)` and `b[..j)` is. */
function longestBefore(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const at = i * width + j;
      table[at] =
        a[i - 1] === b[j - 1]
          ? (table[at - width - 1] ?? 0) + 1
          : Math.max(table[at - width] ?? 0, table[at - 1] ?? 0);
    }
  }
  return table;
}

/** At `i * (b.length + 1) + j`: how long the longest common sequence of `a[i..]` and `b[j..]` is. */
function longestAfter(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      table[at] =
        a[i] === b[j]
          ? (table[at + width + 1] ?? 0) + 1
          : Math.max(table[at + width] ?? 0, table[at + 1] ?? 0);
    }
  }
  return table;
}
