import { meaningsOf } from '../../shared/synonyms.ts';
import type { Similarity } from '../similarity.ts';
import { actsIn } from './call-acts.ts';
import { EVERYDAY_FEATURES } from './everyday-evidence.ts';
import { type IndexedJob, type IndexedText, indexText, type JobIndex, weightOf } from './job-index.ts';

/** The evidence that an utterance means a job, in the order of `FEATURES`; each about 0 to 1. */
export type Features = number[];

export const FEATURES = [
  'bm25',
  'covered',
  'like',
  'letters',
  'act',
  'actElsewhere',
  'actFree',
  'phraseWords',
  'phraseCovered',
  'phraseLetters',
  'about',
  'name',
  'phrase',
  'phrases',
  ...EVERYDAY_FEATURES,
] as const;

const NOTHING = EVERYDAY_FEATURES.map(() => 0);

export type Evidence = { features: Features; matched: string[]; refused: number };

/** Evidence for every job of the list, in its order. */
export function evidenceFor(heard: string, index: JobIndex, similarity?: Similarity): Evidence[] {
  const said = indexText(heard);
  const acts = [...actsIn(heard)];
  const free = acts.length > 0 && index.jobs.every((job) => !acts.some((act) => job.acts.has(act))) ? 1 : 0;
  return index.jobs.map((job) => {
    const close = similarity?.[job.job.id];
    const matched = [...said.stems.keys()].filter((word) => touches(word, job));
    return {
      matched,
      refused: Math.max(0, ...job.notWhen.map((text) => overlap(said, text, index))),
      features: [
        Math.min(1, bm25(said, job.about, index) / 6),
        covered(said, [job.about], index, 0),
        covered(said, [job.about], index, 0.6),
        letters(said, job.about),
        acts.some((act) => job.acts.has(act)) ? 1 : 0,
        acts.some((act) => !job.acts.has(act) && index.jobs.some((other) => other.acts.has(act))) ? 1 : 0,
        free,
        Math.max(0, ...job.phrases.map((phrase) => overlap(said, phrase, index))),
        covered(said, job.phrases, index, 0.3),
        Math.max(0, ...job.phrases.map((phrase) => letters(said, phrase))),
        close?.about ?? 0,
        close?.name ?? close?.about ?? 0,
        close?.phrases ?? 0,
        close?.typical ?? close?.phrases ?? 0,
        ...(close?.everyday ?? NOTHING),
      ],
    };
  });
}

function touches(stem: string, { about, phrases }: IndexedJob): boolean {
  if (about.stems.has(stem) || phrases.some((phrase) => phrase.stems.has(stem))) return true;
  return meaningsOf(stem).some((group) => about.meanings.has(group));
}

/** Okapi BM25 with k1 = 1.2, b = .75; a synonym counts for half. */
function bm25(said: IndexedText, text: IndexedText, index: JobIndex): number {
  let sum = 0;
  for (const word of said.stems.keys()) {
    const n = text.stems.get(word) ?? (meaningsOf(word).some((group) => text.meanings.has(group)) ? 0.5 : 0);
    if (n)
      sum +=
        (weightOf(word, index) * n * 2.2) / (n + 1.2 * (0.25 + (0.75 * text.length) / index.averageLength));
  }
  return sum;
}

/** The share of what was said, by weight, that the texts speak of; synonyms count for `synonym`. */
function covered(said: IndexedText, texts: readonly IndexedText[], index: JobIndex, synonym: number): number {
  let all = 0;
  let found = 0;
  for (const word of said.stems.keys()) {
    const weight = weightOf(word, index);
    all += weight;
    if (texts.some((text) => text.stems.has(word))) found += weight;
    else if (synonym > 0 && meaningsOf(word).some((group) => texts.some((text) => text.meanings.has(group))))
      found += synonym * weight;
  }
  return all ? found / all : 0;
}

/** Dice coefficient of two texts' stems by weight. */
function overlap(a: IndexedText, b: IndexedText, index: JobIndex): number {
  let both = 0;
  let sum = 0;
  for (const word of a.stems.keys()) {
    const weight = weightOf(word, index);
    sum += weight;
    if (b.stems.has(word)) both += 2 * weight;
  }
  for (const word of b.stems.keys()) sum += weightOf(word, index);
  return sum ? both / sum : 0;
}

/** Cosine over runs of three letters: forgives typing and endings. */
function letters(a: IndexedText, b: IndexedText): number {
  let dot = 0;
  for (const [gram, n] of a.grams) dot += n * (b.grams.get(gram) ?? 0);
  return dot / (a.norm * b.norm);
}
