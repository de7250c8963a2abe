/**
 * Requests that people make of any business, each with the ways in which callers say it: what a job leaves unsaid. A job that is
 * about one of them is lent its phrases; a caller who asks for one that no attached job is about is better told that none fits.
 */
export type EverydayRequests = {
  space: Space;
  /** One vector a way of saying it, placed in the space; those of one request stand together. */
  sayings: Float32Array[];
  /** Of each saying, the request that it makes: 0, 0, 0, 1, 1, … */
  requestOf: Uint16Array;
  requests: number;
};

/** Sentence vectors made comparable: their mean taken off, turned to the axes on which requests differ, each axis as long as the rest. */
export type Space = {
  dimensions: number;
  mean: Float32Array;
  /** `dimensions` rows of the length of a sentence vector. */
  axes: Float32Array;
};

/** What an attached job is about, seen from the everyday requests. */
export type JobProfile = {
  /** Its texts, placed: what its author wrote of it, then what callers say. */
  texts: Float32Array[];
  /** How near it is to each request. */
  nearness: Float64Array;
};

/** A sentence vector's place in the space, of length 1. */
export function placed({ dimensions, mean, axes }: Space, vector: Float32Array): Float32Array {
  const place = new Float32Array(dimensions);
  const size = mean.length;
  for (let d = 0; d < dimensions; d += 1) {
    let sum = 0;
    for (let i = 0; i < size; i += 1) sum += ((vector[i] ?? 0) - (mean[i] ?? 0)) * (axes[d * size + i] ?? 0);
    place[d] = sum;
  }
  return unit(place);
}

export function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(product(vector, vector)) || 1;
  return vector.map((x) => x / length);
}

export function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/**
 * The profile of a job out of the vectors of what its author wrote (name and description, each and together) and of what callers say;
 * about half a millisecond a text, so made once a job.
 */
export function profileOf(
  everyday: EverydayRequests,
  written: readonly Float32Array[],
  said: readonly Float32Array[],
): JobProfile {
  const texts = [...written, ...said].map((vector) => placed(everyday.space, vector));
  const all = texts.map((text) => nearnessTo(everyday, likenesses(everyday, text)));
  const asWritten = average(all.slice(0, written.length), everyday.requests);
  if (said.length === 0) return { texts, nearness: asWritten };
  const asSaid = average(all.slice(written.length), everyday.requests);
  return { texts, nearness: asWritten.map((near, t) => 0.5 * near + 0.5 * (asSaid[t] ?? 0)) };
}

/** How like a placed sentence is to every saying. */
export function likenesses({ sayings }: EverydayRequests, place: Float32Array): Float64Array {
  return Float64Array.from(sayings, (saying) => product(place, saying));
}

/** How near that is to each request: its best saying, and all of them. */
export function nearnessTo(
  { requestOf, requests }: EverydayRequests,
  like: Float64Array,
): Float64Array<ArrayBuffer> {
  const best = new Float64Array(requests).fill(-1);
  const sum = new Float64Array(requests);
  const count = new Float64Array(requests);
  for (let i = 0; i < like.length; i += 1) {
    const t = requestOf[i] ?? 0;
    const value = like[i] ?? 0;
    if (value > (best[t] ?? 0)) best[t] = value;
    sum[t] = (sum[t] ?? 0) + value;
    count[t] = (count[t] ?? 0) + 1;
  }
  return best.map((value, t) => 0.6 * value + (0.4 * (sum[t] ?? 0)) / (count[t] || 1));
}

function average(rows: readonly Float64Array[], length: number): Float64Array<ArrayBuffer> {
  const sum = new Float64Array(length);
  for (const row of rows)
    for (let t = 0; t < length; t += 1) sum[t] = (sum[t] ?? 0) + (row[t] ?? 0) / rows.length;
  return sum;
}
