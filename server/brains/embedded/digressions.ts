import type { Move } from '../../../core/agent/move.ts';
import { passagesOf } from '../../../core/calls/talk/knowing.ts';
import { answerFrom } from '../../../core/knowledge/answer.ts';
import { isQuestion, topicWords } from '../../../core/understanding/question.ts';
import type { Turn } from './proposal.ts';

/** A question with a subject: "what?" alone is not one for Knowledge. */
export function looksLikeQuestion({ heard }: Turn): boolean {
  return isQuestion(heard) && topicWords(heard).length > 0;
}

/** An answer from the pages attached, or that it is not known. */
export function knowledgeFor(turn: Turn): Move[] {
  const answer = answerFrom(turn.heard, passagesOf(turn.call), turn.passageSimilarity);
  if (!answer) return [{ move: 'not-known', topic: topicWords(turn.heard).join(' ') }];
  return [
    { move: 'answer-from-knowledge', passageId: answer.passage.id, text: answer.text, score: answer.score },
  ];
}
