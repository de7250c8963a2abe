/** Time, timers and ids for the server. Tests hand in a virtual one; nothing else in the server reads a clock or rolls dice. */
export interface Clock {
  now(): number;
  /** Calls back once after `ms`; the returned function cancels. */
  after(ms: number, run: () => void): () => void;
  random(bytes: number): Uint8Array;
}
