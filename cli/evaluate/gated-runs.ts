import { advance } from '../../core/calls/advance.ts';
import { beginCall } from '../../core/calls/begin.ts';
import type { Call } from '../../core/calls/call.ts';
import type { CallEvent } from '../../core/calls/events.ts';
import { findStepOf } from '../../core/calls/job/job-run.ts';
import type { Snapshot } from '../../core/calls/snapshot.ts';

export type Gated = { gated: boolean; missing?: string[] };

/**
 * Worked out anew from the log, not taken from the gate's own verdict: at the moment an action was commanded, were its needed
 * fields there, and had the caller said yes before?
 */
export function gatedRuns(snapshot: Snapshot, log: readonly CallEvent[]): Map<string, Gated> {
  const [first, ...rest] = log;
  const found = new Map<string, Gated>();
  if (first?.type !== 'call-started') return found;
  let call = beginCall(snapshot, first);
  let yes = false;
  for (const event of rest) {
    if (event.type === 'thought-moved') yes ||= agrees(event.move);
    const step = advance(call, event);
    for (const command of step.commands) {
      if (command.type !== 'run-action') continue;
      found.set(command.actionId, judged(step.call, command.actionId, yes));
      yes = false;
    }
    call = step.call;
  }
  return found;
}

function agrees(move: Extract<CallEvent, { type: 'thought-moved' }>['move']): boolean {
  return move.move === 'confirm' || (move.move === 'choose-branch' && move.answer === 'yes');
}

function judged(call: Call, actionId: string, yes: boolean): Gated {
  const action = call.actions.find(({ id }) => id === actionId);
  const run = call.jobRuns.find(({ id }) => id === action?.jobRunId);
  const step = findStepOf(call, run, action?.step ?? null);
  if (!action || !run || step?.kind !== 'action') return { gated: false };
  const missing = step.needs.filter((key) => run.fields[key]?.value == null);
  return {
    gated: missing.length === 0 && (yes || !step.confirm),
    ...(missing.length > 0 ? { missing } : {}),
  };
}
