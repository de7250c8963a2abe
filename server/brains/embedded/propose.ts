import type { Move } from '../../../core/agent/move.ts';
import { mannerOf } from '../../../core/calls/talk/manner.ts';
import { personJob } from '../../../core/calls/turn/person-job.ts';
import type { Field } from '../../../core/plan/plan.ts';
import { repairIn } from '../../../core/understanding/repair.ts';
import { readValue } from '../../../core/understanding/values/read-value.ts';
import { answersIn } from './answers.ts';
import { correctionsIn } from './corrections.ts';
import { knowledgeFor, looksLikeQuestion } from './digressions.ts';
import { openFields, type Proposal, type Turn, told } from './proposal.ts';
import { marksChange, routeTurn, saidVerbatim, switchIn } from './routing.ts';
import { freeTextAsked, isBareAnswer, valuesIn } from './values-in-turn.ts';

/**
 * What the caller's words mean here, as moves. Order: a wish for a person; an answer to what is open; values; a question; another
 * job. Pure: embeddings, where there are any, come in with the turn.
 */
export function propose(turn: Turn): Proposal {
  const proposal: Proposal = { moves: [], routed: false, searched: false };
  const repair = repairIn(turn.heard, mannerOf(turn.call).language);
  if (repair?.kind === 'person' && personJob(turn.call) !== turn.run?.jobId && !saidVerbatim(turn))
    return found(proposal, [{ move: 'hand-over' }]);
  if (!turn.run || turn.expecting?.kind === 'which-job') return outsideJob(turn, proposal);
  const corrections = correctionsIn(turn, repair?.kind === 'correction');
  if (corrections.length > 0) return found(proposal, [...corrections, ...besides(turn, corrections)]);
  return insideJob(turn, proposal, repair?.kind === 'refusal' ? (repair.reason ?? 'unwilling') : null);
}

function insideJob(turn: Turn, proposal: Proposal, refusal: 'unknown' | 'unwilling' | null): Proposal {
  const leaves = freeTextAsked(turn) && marksChange(turn) ? switchIn(turn) : [];
  if (leaves.length > 0) return { ...found(proposal, leaves), routed: true };
  const answers = answersIn(turn);
  const nothing = NOTHING.test(turn.heard) || declinesOptional(turn);
  const values = valuesIn(turn, refusal !== null || looksLikeQuestion(turn) || nothing);
  // "No, I wanted the morning flight": what is wrong is said in the same breath, so nothing that was read back is dropped.
  const tells = answers[0]?.move === 'deny' && turn.expecting?.kind === 'confirm-fields' && values.length > 0;
  if (answers.length + values.length > 0) return found(proposal, [...(tells ? [] : answers), ...values]);
  if (refusal) return found(proposal, [{ move: 'refuse', reason: refusal }]);
  if (declinesOptional(turn)) return found(proposal, [{ move: 'refuse', reason: 'unwilling' }]);
  proposal.routed = true;
  const change = switchIn(turn);
  if (change.length > 0) return found(proposal, change);
  if (looksLikeQuestion(turn)) return { ...found(proposal, knowledgeFor(turn)), searched: true };
  return found(proposal, valuesIn(turn, false));
}

/** "No, to the station. And could it be a van?": what else was given in the same breath is not lost. */
function besides(turn: Turn, corrections: readonly Move[]): Move[] {
  const spans = corrections.flatMap((move) => (move.move === 'correct-field' ? [move.span] : []));
  return valuesIn({ ...turn, expecting: null }, true).filter(
    (move) => !('span' in move) || spans.every(([from, to]) => move.span[1] <= from || move.span[0] >= to),
  );
}

/** "No" to something that need not be given, and a bare "no" or "nothing" where any words would do. */
function declinesOptional(turn: Turn): boolean {
  const { expecting } = turn;
  const field = expecting?.kind === 'field' && openFields(turn).find(({ key }) => key === expecting.key);
  if (!field) return false;
  const no = readValue('yes-no', told(turn, { asked: true }))?.value === 'no' || NOTHING.test(turn.heard);
  if (no && !field.required) return true;
  return (
    no &&
    field.type === 'text' &&
    (isBareAnswer(turn) || NOTHING.test(turn.heard) || declinesWish(turn, field))
  );
}

/** "No. I am easy to please": to a wish that anybody may have or not, a no in front is the answer. */
function declinesWish({ heard }: Turn, { label }: Field): boolean {
  return (
    /^\W*(?:no|nope|nah|none)\b(?: (?:thanks?|thank you))?\s*[.,!;–-]/i.test(heard) &&
    /\b(?:wish(?:es)?|requests?|notes?|preferences?|special|else|extras?|requirements?|toppings?|comments?|any|anything|deseos?|peticiones?)\b/i.test(
      label,
    )
  );
}

const NOTHING =
  /^\W*(?:no,? )?(?:nothing|none|nada|ningun[oa])\b(?: (?:else|really|special|in particular|más))?\W*(?:thanks?|thank you|gracias)?\W*$/iu;

/** No job is under way: an answer to an offer, a job, a question; else nothing fits. */
function outsideJob(turn: Turn, proposal: Proposal): Proposal {
  const answers = answersIn(turn);
  if (answers.length > 0) return found(proposal, answers);
  proposal.routed = true;
  const routed = routeTurn(turn);
  const guess = isGuess(routed);
  if (routed.length > 0 && !(guess && looksLikeQuestion(turn))) return found(proposal, routed);
  if (!looksLikeQuestion(turn)) return proposal;
  const known = knowledgeFor(turn);
  const guessed = guess && known[0]?.move !== 'answer-from-knowledge' && guess >= GUESS_AT_A_QUESTION;
  return { ...found(proposal, guessed ? routed : known), searched: true };
}

/** The score of a job that is only asked about; null for anything surer. */
function isGuess([first]: Move[]): number | null {
  if (first?.move !== 'clarify' || first.jobIds.length !== 1) return null;
  return first.why?.scores[0]?.score ?? 0;
}

/** A question that is not answered is said to be so, unless a job is this likely. */
const GUESS_AT_A_QUESTION = 0.25;

function found(proposal: Proposal, moves: Move[]): Proposal {
  return { ...proposal, moves };
}
