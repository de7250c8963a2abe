/** Repeatable chance: the same seed gives the same choices on every machine. */
export type Chance = {
  /** From 0 up to, and without, 1. */
  next(): number;
  /** A whole number from 0 up to, and without, `below`. */
  whole(below: number): number;
  happens(probability: number): boolean;
  /** Throws on an empty list, which is a bug of the caller. */
  pick<T>(from: readonly T[]): T;
};

/** Mulberry32 (T. Ettinger, public domain): 32 bits of state are plenty for the wording of a call. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number) => Math.floor(next() * below);
  return {
    next,
    whole,
    happens: (probability) => next() < probability,
    pick: (from) => {
      if (from.length === 0) throw new Error('nothing to pick from');
      return from[whole(from.length)] as (typeof from)[number];
    },
  };
}

/** One seed out of several parts (FNV-1a), so that a scenario's chance does not depend on the others beside it. */
export function seedOf(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const letter of parts.join('\u0000')) {
    hash ^= letter.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
