import { topicStems, wordsOf } from '../shared/words.ts';

const OPENING =
  /^(?:(?:um|uh|so|and|but|oh|ok|okay|well|hey|hi|hello|yes|yeah|sure|actually|wait|sorry|quick question|before (?:that|i do|we do|you do)|by the way|also|just|y|pero|oiga|disculpe|una pregunta)\b[\s,.:-]*)+/i;
const ASKS =
  /^(?:¿|(?:what|what's|whats|when|when's|where|where's|who|who's|how|how's|which|why|whose)\b|(?:do|does|did|is|isn't|are|aren't|was|were|will|would|could|can|should|may|have|has|am) (?:you|i|we|they|it|he|she|there|this|that|the|your|my|a|an|any|anyone|anybody|somebody|someone|people|kids|parking)\b|(?:qué|cuándo|cuando|dónde|donde|quién|cómo|cuánto|cuanto|cuánta|cuál|por qué|tienen|aceptan|hay|puedo|están|abren)\b)/i;
const INDIRECT =
  /\b(?:i (?:was|am|'m)? ?(?:just )?(?:wondering|curious|trying to find out)|i(?:'d| would)? (?:just )?(?:like|want|need) to know|(?:do|would) you (?:happen to )?know|(?:can|could) (?:you|u) tell me|tell me (?:what|when|where|who|how|which|if|whether|about)|any idea (?:what|when|where|how|if)|quick question|what about|how about)\b/i;
/** Requests in the shape of a question: they want something done, not something told. */
const REQUEST =
  /^(?:(?:can|could|would|will|may) (?:you|i|we)|do you (?:think )?you could|podría|puede|me puede)\s+(?:please )?(?:tell|say|explain|let me know)?\b/i;

/** Whether the caller asks something, so that it may be a question for Knowledge in the middle of a job. */
export function isQuestion(heard: string): boolean {
  const clauses = heard.split(/(?<=[.!?])\s+|,\s+(?=(?:but|and|what|when|where|how|do|is|are|can)\b)/i);
  return clauses.some((clause) => {
    const text = clause.trim().replace(OPENING, '');
    if (INDIRECT.test(text)) return true;
    const request = REQUEST.exec(text);
    if (request && !/tell|say|explain|let me know/i.test(request[0]))
      return /\?\s*$/.test(text) && /^(?:can|may|could) i\b/i.test(text);
    return ASKS.test(text) || (/\?\s*$/.test(text) && wordsOf(text).length > 1);
  });
}

/** The stems that say what an utterance is about: content words only. */
export function topicWords(heard: string): string[] {
  return topicStems(heard);
}
