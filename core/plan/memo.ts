/**
 * Remembers the answers of a pure function of one text. Compiling asks the same of a clause many times, and an editor compiles
 * nearly the same text on each keystroke. The memory is bounded: when full it starts afresh.
 */
export function remembering<T>(read: (text: string) => T, limit = 4_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined || known.has(text)) return answer as T;
    if (known.size >= limit) known.clear();
    const fresh = read(text);
    known.set(text, fresh);
    return fresh;
  };
}
