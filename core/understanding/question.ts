import { topicStems } from '../shared/words.ts';

/** Whether the caller asks something, so that it may be a question for Knowledge in the middle of a job. */
export function isQuestion(heard: string): boolean {
  return /\?\s*$|^\s*(what|when|where|who|how|which|why|do|does|is|are|can|could)\b/i.test(heard);
}

/** The stems that say what an utterance is about: content words only. */
export function topicWords(heard: string): string[] {
  return topicStems(heard);
}
