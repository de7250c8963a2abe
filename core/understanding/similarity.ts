/** Cosine of the angle between two vectors of equal length, -1 to 1; 0 when either is all zeroes. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let dot = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < a.length; i += 1) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    dot += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa && bb ? dot / Math.sqrt(aa * bb) : 0;
}

/** Cosines between what was heard and one job. */
export type JobSimilarity = {
  /** To "name. description". */
  about: number;
  /** To the best of its phrases; 0 without phrases. */
  phrases: number;
  /** To the name alone. */
  name?: number;
  /** Mean of the best three phrases: one odd phrase does not carry a job. */
  typical?: number;
  /** What the everyday requests say of it, in the order of `EVERYDAY_FEATURES`. */
  everyday?: readonly number[];
};

/** By job id. */
export type Similarity = Record<string, JobSimilarity>;

/** The texts of a job whose vectors `similarityTo` wants, in its order. */
export function textsOf(job: {
  name: string;
  description: string;
  phrases: readonly string[];
  when: readonly string[];
}): string[] {
  return [`${job.name}. ${job.description}`, job.name, ...job.phrases, ...job.when];
}

/** How near an utterance is to a job whose `textsOf` have these vectors. */
export function similarityTo(heard: Float32Array, vectors: readonly Float32Array[]): JobSimilarity {
  const [about = 0, name = 0, ...phrases] = vectors.map((vector) => cosine(heard, vector));
  const best = phrases.toSorted((a, b) => b - a);
  const three = best.slice(0, 3);
  return {
    about,
    name,
    phrases: best[0] ?? 0,
    typical: three.length ? three.reduce((sum, x) => sum + x, 0) / three.length : 0,
  };
}
