import { flow } from '../../agent/claim-flow.ts';
import { claimsUndone, receiptsOf } from '../../agent/claims.ts';
import { guarded, leaks } from '../../agent/leaks.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Call, Thought } from '../call.ts';
import { activeRun, planOf } from '../job/job-run.ts';
import { type Progress, patch, trace } from '../progress.ts';
import { linesOf } from '../talk/manner.ts';
import { add, needsSpace, sayOn, speak } from '../talk/saying.ts';

/**
 * A model's words flow to the ear as they come, after whatever its moves had to say first. What claims something undone is held
 * back (design §2.7), whoever made the model say it.
 */
export function hearWords(progress: Progress, thought: Thought, text: string, last = false): void {
  const { say, pending, held } = flow(
    thought.spoken,
    thought.pending + text,
    receiptsOf(progress.call.actions),
    last,
    guardOf(progress.call),
  );
  const now = { ...thought, spoken: thought.spoken + say, pending };
  patch(progress, { thought: now });
  if (held.length > 0) trace(progress, (turn) => ({ heldBack: [...turn.heldBack, ...held] }));
  if (!say) return;
  if (progress.words.length > 0) speak(progress, { next: 'nothing' });
  const said = progress.call.turns.at(-1)?.said ?? '';
  const begins = thought.spoken === '';
  sayOn(progress, begins ? `${needsSpace(said) ? ' ' : ''}${say.trimStart()}` : say);
}

/** The thought is over: what waited is said or dropped. What was dropped is put right, so that no half sentence stands alone. */
export function lastWords(progress: Progress, thought: Thought): Thought {
  if (thought.pending) hearWords(progress, thought, '', true);
  const held = progress.call.turns.at(-1)?.heldBack ?? [];
  const [guard, receipts] = [guardOf(progress.call), receiptsOf(progress.call.actions)];
  if (held.some((words) => leaks(words, guard))) add(progress, linesOf(progress.call).notShared);
  if (held.some((words) => claimsUndone(words, receipts, true) || !leaks(words, guard)))
    add(progress, linesOf(progress.call).notDoneYet);
  return progress.call.thought ?? thought;
}

const guards = new WeakMap<Plan, string>();

/** What of the window may not be read out to a caller, worked out once for a job. */
function guardOf(call: Call): string {
  const plan = planOf(call, activeRun(call));
  const known = guards.get(plan);
  if (known !== undefined) return known;
  const guard = guarded(plan.rules.flatMap(({ kind, text }) => (kind === 'never' ? [text] : [])));
  guards.set(plan, guard);
  return guard;
}

/** Whether a model has put a question in its own words, as the last thing that it said. */
export function asksItself({ spoken }: Thought): boolean {
  return /[?？]["”’)\s]*$/.test(spoken);
}

/** No word came for a while: the caller hears that somebody is there. */
export function stalled(progress: Progress): void {
  add(progress, linesOf(progress.call).oneMoment);
  speak(progress, { next: 'nothing' });
}
