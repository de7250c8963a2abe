import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actionOf, isAction } from '../../core/actions/index.ts';
import { advance } from '../../core/calls/advance.ts';
import { beginCall, CORE_VERSION, replay } from '../../core/calls/begin.ts';
import type { Call } from '../../core/calls/call.ts';
import type { Command } from '../../core/calls/commands.ts';
import type { CallEvent, EventBody, EventOf } from '../../core/calls/events.ts';
import { activeRun } from '../../core/calls/job/job-run.ts';
import type { Snapshot } from '../../core/calls/snapshot.ts';
import { turnOf } from '../../server/brains/embedded/proposal.ts';
import { propose } from '../../server/brains/embedded/propose.ts';
import { snapshotFor, type World } from './world.ts';

/**
 * A conversation test reads like the call it describes. It drives `advance` and the embedded brain by hand, on a virtual clock:
 * what it shows holds for every call, since legs are all that differ.
 */
export function conversation(name: string, world: World, tell: (call: Talk) => void): void {
  test(name, () => {
    const talk = new Talk(world);
    tell(talk);
    expect(replay(talk.snapshot, talk.log)).toEqual({ call: talk.call, commands: talk.commands });
  });
}

export class Talk {
  readonly snapshot: Snapshot;
  readonly log: CallEvent[] = [];
  readonly commands: Command[] = [];
  call: Call;
  /** Said since the caller last spoke. */
  said = '';
  #now: number;
  readonly #world: World;
  readonly #timers = new Map<string, number>();

  constructor(world: World) {
    this.#world = world;
    this.#now = Date.parse(world.at ?? '2026-03-02T16:15:00Z');
    this.snapshot = snapshotFor(world);
    const from = world.from === undefined ? '+13125550142' : world.from;
    const started: EventOf<'call-started'> = {
      seq: 1,
      at: this.#now,
      type: 'call-started',
      callId: 'call_test',
      coreVersion: CORE_VERSION,
      mode: 'test',
      from,
      to: '+13125550100',
      startAt: world.startAt ?? null,
      ...(world.earlierCalls ? { earlierCalls: world.earlierCalls } : {}),
      ...(world.earlier
        ? {
            earlier: world.earlier.map(({ daysAgo, ...value }) => ({
              ...value,
              at: this.#now - daysAgo * 86_400_000,
            })),
          }
        : {}),
    };
    this.log.push(started);
    this.call = beginCall(this.snapshot, started);
    this.happens({ type: 'leg-answered', legId: 'caller' });
  }

  /** Any event, for what callers do beyond talking. */
  happens(body: EventBody, afterMs = 100): this {
    this.#now += afterMs;
    const event: CallEvent = { ...body, seq: this.log.length + 1, at: this.#now };
    this.log.push(event);
    const { call, commands } = advance(this.call, event);
    this.call = call;
    this.commands.push(...commands);
    for (const command of commands) this.#perform(command);
    return this;
  }

  hears(text: string): this {
    this.said = '';
    return this.happens({ type: 'utterance-final', text }, 2000);
  }

  presses(digits: string): this {
    this.said = '';
    return this.happens({ type: 'digits-pressed', digits }, 2000);
  }

  /** Nothing is said until the next timer fires. */
  silence(): this {
    this.said = '';
    const [timerId, due] = [...this.#timers].sort((a, b) => a[1] - b[1])[0] ?? [];
    if (timerId === undefined || due === undefined) throw new Error('nothing is being waited for');
    this.#timers.delete(timerId);
    return this.happens({ type: 'timer-fired', timerId }, Math.max(0, due - this.#now));
  }

  #perform(command: Command): void {
    switch (command.type) {
      case 'say':
        this.said = `${this.said} ${command.text}`.trim();
        if (!this.#world.manualMarks)
          this.happens({ type: 'mark-played', sayId: command.sayId, chars: 1e9, done: true });
        return;
      case 'think':
        return this.#think(command);
      case 'start-timer':
        this.#timers.set(command.timerId, this.#now + command.ms);
        if (command.ms === 0) this.silenceOf(command.timerId);
        return;
      case 'cancel-timer':
        this.#timers.delete(command.timerId);
        return;
      case 'run-action':
        return this.#act(command);
      case 'dial-leg':
        if (this.#world.nobodyAnswers)
          this.happens({ type: 'leg-ended', legId: command.legId, reason: 'no-answer' });
        else this.happens({ type: 'leg-answered', legId: command.legId });
        return;
    }
  }

  silenceOf(timerId: string): void {
    this.#timers.delete(timerId);
    this.happens({ type: 'timer-fired', timerId });
  }

  #think({ thoughtId, heard }: Extract<Command, { type: 'think' }>): void {
    for (const move of propose(turnOf(this.call, heard)).moves)
      this.happens({ type: 'thought-moved', thoughtId, move }, 0);
    this.happens({ type: 'thought-ended', thoughtId, brain: 'embedded' }, 1);
  }

  #act({ actionId, action, args }: Extract<Command, { type: 'run-action' }>): void {
    if (this.#world.actionsFail) {
      this.happens({ type: 'action-failed', actionId, reason: 'out of order' });
      return;
    }
    const details = isAction(action) ? actionOf(action).simulate(args) : {};
    this.happens({
      type: 'action-finished',
      actionId,
      receipt: { id: `receipt-${actionId}`, simulated: true, details },
    });
  }

  job(name: string): this {
    const run = activeRun(this.call);
    expect(run && this.snapshot.jobs[run.jobId]?.name).toBe(name);
    return this;
  }

  asks(pattern: RegExp): this {
    expect(this.said).toMatch(/\?/);
    return this.says(pattern);
  }

  reads(pattern: RegExp | string): this {
    return this.says(pattern);
  }

  says(pattern: RegExp | string): this {
    expect(this.said).toMatch(pattern);
    return this;
  }

  never(pattern: RegExp): this {
    expect(this.transcript('agent')).not.toMatch(pattern);
    return this;
  }

  /** Values of the latest run, by normal form; those not named are not looked at. */
  fields(values: Record<string, string | null>): this {
    const run = activeRun(this.call) ?? this.call.jobRuns.at(-1);
    const found = Object.fromEntries(Object.keys(values).map((key) => [key, run?.fields[key]?.value]));
    expect(found).toEqual(values);
    return this;
  }

  receipt(action: string, args: Record<string, string> = {}): this {
    const done = this.call.actions.filter((run) => run.action === action && run.state === 'done');
    expect(done).toHaveLength(1);
    expect(done[0]?.args).toMatchObject(args);
    return this;
  }

  noReceipt(action: string): this {
    expect(this.call.actions.filter((run) => run.action === action && run.state === 'done')).toEqual([]);
    return this;
  }

  ends(outcome?: string): this {
    expect(this.call.status).toBe('ended');
    if (outcome) expect(this.call.outcome).toBe(outcome);
    return this;
  }

  transcript(who: 'agent' | 'caller'): string {
    return this.call.transcript
      .filter((line) => line.who === who)
      .map(({ text }) => text)
      .join('\n');
  }
}

export function templateText(slug: string): string {
  return readFileSync(new URL(`../../core/jobs/templates/${slug}.md`, import.meta.url), 'utf8');
}
