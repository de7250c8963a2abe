import { advance } from '../../core/calls/advance.ts';
import { beginCall, CORE_VERSION, replay } from '../../core/calls/begin.ts';
import type { Call } from '../../core/calls/call.ts';
import type { CallEvent, EventOf } from '../../core/calls/events.ts';
import type { Snapshot } from '../../core/calls/snapshot.ts';
import { makeId } from '../../core/shared/ids.ts';
import type { Brain } from '../ports/brain.ts';
import type { Clock } from '../ports/clock.ts';
import type { Messaging } from '../ports/messaging.ts';
import type { Store, WorkspaceStore } from '../store/store.ts';
import { ActionRunner } from './action-runner.ts';
import { callHistory } from './earlier-values.ts';
import { type MockSession, openMockSession } from './mock/mock-session.ts';
import type { Session } from './session.ts';
import { takeSnapshot, type UnsavedJob } from './snapshots.ts';
import type { WrapUp } from './wrap-up.ts';

export type LiveCallsParts = {
  store: Store;
  clock: Clock;
  brains: readonly Brain[];
  /** A workspace's language model, asked before the others; null where none is set. */
  modelFor?: (store: WorkspaceStore) => Promise<Brain | null>;
  messaging: Messaging;
  wrapUp: WrapUp;
  /** Told of each new call, so that what it will be compared with can be read ahead. */
  onStart?: (call: Call) => void;
};

export type MockCallWish = {
  flowId: string | null;
  stepId: string | null;
  jobId: string | null;
  /** The job as it is written now, in place of what is saved; with no `jobId` a job that was never saved. */
  unsaved?: UnsavedJob | null;
  from: string | null;
  at: number | null;
};

/** Turns of the caller after which the call value is saved, so that resuming reads few events. */
const SAVE_EVERY_TURNS = 4;
/** A mock call that nobody touches for this long is put down; it can be taken up again from its log. */
const IDLE_MS = 30 * 60_000;

/** The calls that this process holds. Each has one session and so one writer. */
export class LiveCalls {
  readonly #parts: LiveCallsParts;
  readonly #held = new Map<string, { workspaceId: string; mock: MockSession; putDown: () => void }>();

  constructor(parts: LiveCallsParts) {
    this.#parts = parts;
  }

  async start(workspaceId: string, wish: MockCallWish): Promise<MockSession | null> {
    const store = this.#parts.store.in(workspaceId);
    const snapshot = await takeSnapshot(store, wish);
    if (!snapshot || (wish.stepId && !snapshot.flow.graph.steps.some(({ id }) => id === wish.stepId)))
      return null;
    const at = wish.at ?? this.#parts.clock.now();
    const started: EventOf<'call-started'> = {
      seq: 1,
      at,
      type: 'call-started',
      callId: this.#newCallId(),
      coreVersion: CORE_VERSION,
      mode: 'typed-mock',
      from: wish.from,
      to: snapshot.number?.e164 ?? null,
      startAt: wish.stepId ?? (wish.jobId || wish.unsaved ? 'agent' : null),
      ...(await callHistory(store, { from: wish.from, mode: 'typed-mock', at })),
    };
    const mock = await this.#open(workspaceId, snapshot, beginCall(snapshot, started), [started]);
    this.#parts.onStart?.(mock.call);
    await mock.session.post({ type: 'leg-answered', legId: 'caller' });
    return mock;
  }

  async find(workspaceId: string, callId: string): Promise<MockSession | null> {
    const held = this.#held.get(callId);
    if (held) return held.workspaceId === workspaceId ? held.mock : null;
    const log = this.#parts.store.in(workspaceId).callLog;
    const kept = await log.load(callId);
    if (!kept || kept.coreVersion !== CORE_VERSION) return null;
    const call = kept.value
      ? kept.events.reduce((value, event) => advance(value, event).call, kept.value)
      : replay(kept.snapshot, kept.events).call;
    if (call.status === 'ended' || call.mode !== 'typed-mock') return null;
    const mock = this.#hold(workspaceId, call, [], await this.#brains(workspaceId));
    await mock.session.post({ type: 'call-resumed', coreVersion: CORE_VERSION });
    return mock;
  }

  /** A new call with the same beginning, up to where the caller was about to say turn `turn`. */
  async rewind(workspaceId: string, callId: string, turn: number): Promise<MockSession | null> {
    const log = this.#parts.store.in(workspaceId).callLog;
    await this.#held.get(callId)?.mock.session.journal.flush();
    const [snapshot, events] = [await log.snapshot(callId), await log.events(callId)];
    const [first] = events;
    if (!snapshot || first?.type !== 'call-started') return null;
    const started = { ...first, callId: this.#newCallId() };
    let call = beginCall(snapshot, started);
    const kept: CallEvent[] = [started];
    for (const event of events.slice(1)) {
      const next = advance(call, event).call;
      if (next.turns.length >= turn) return this.#open(workspaceId, snapshot, call, kept);
      call = next;
      kept.push(event);
    }
    return null;
  }

  callsNow(_workspaceId: string): Record<string, number> {
    return {};
  }

  /** Ends nothing: what goes on is saved whole, so that it can be taken up after the restart. */
  async drain(): Promise<void> {
    for (const [, { workspaceId, mock, putDown }] of this.#held) {
      putDown();
      await mock.session.settled();
      await mock.session.journal.flush();
      if (mock.call.status !== 'ended') await this.#parts.store.in(workspaceId).callLog.saveValue(mock.call);
    }
    await this.#parts.wrapUp.idle();
    this.#held.clear();
  }

  async #open(workspaceId: string, snapshot: Snapshot, call: Call, log: CallEvent[]): Promise<MockSession> {
    const store = this.#parts.store.in(workspaceId);
    await store.callLog.create({
      id: call.id,
      mode: call.mode,
      from: call.from,
      to: call.to,
      phoneNumberId: snapshot.number?.id ?? null,
      flowId: snapshot.flow.id || null,
      startedAt: Math.min(call.startedAt, this.#parts.clock.now()),
      coreVersion: call.coreVersion,
      snapshot,
    });
    return this.#hold(workspaceId, call, log, await this.#brains(workspaceId));
  }

  /** As they are set when the call is taken up: a change of the settings does not change minds in mid-call. */
  async #brains(workspaceId: string): Promise<readonly Brain[]> {
    const { brains, modelFor, store } = this.#parts;
    const model = await modelFor?.(store.in(workspaceId));
    return model ? [model, ...brains] : brains;
  }

  #hold(workspaceId: string, call: Call, log: CallEvent[], brains: readonly Brain[]): MockSession {
    const store = this.#parts.store.in(workspaceId);
    const { clock } = this.#parts;
    const mock = openMockSession({
      call,
      log,
      clock,
      brains,
      actions: this.#runner(store),
      append: (events) => store.callLog.append(call.id, events),
      // A turn that asks nobody else is over by then, and is one commit.
      gather: () => new Promise((resolve) => void setImmediate(resolve)),
      onEvent: (value, event, session) => this.#watch(store, value, event, session),
    });
    this.#held.set(call.id, { workspaceId, mock, putDown: this.#putDownLater(call.id, () => mock.close()) });
    return mock;
  }

  #runner(store: WorkspaceStore): ActionRunner {
    const { messaging, clock } = this.#parts;
    return new ActionRunner({
      workspaceId: store.workspaceId,
      keepMessage: async (message) => (await store.messages.create(message)).message.id,
      messaging,
      simulated: true,
      newId: () => makeId('text', clock.now(), clock.random(10)),
    });
  }

  #watch(store: WorkspaceStore, call: Call, event: CallEvent, session: Session): void {
    if (call.status === 'ended') this.#parts.wrapUp.begin(store, session);
    else if (event.type === 'utterance-final' && call.turns.length % SAVE_EVERY_TURNS === 0)
      void this.#save(store, session);
  }

  /** The value is saved behind its events, never ahead of them: what is on disk can always be replayed. */
  async #save(store: WorkspaceStore, session: Session): Promise<void> {
    const value = session.call;
    if (await session.journal.durable(value.seq)) await store.callLog.saveValue(value).catch(() => undefined);
  }

  #putDownLater(callId: string, close: () => void): () => void {
    const cancel = this.#parts.clock.after(IDLE_MS, () => {
      close();
      this.#held.delete(callId);
    });
    return () => {
      cancel();
      close();
    };
  }

  #newCallId(): string {
    const { clock } = this.#parts;
    return makeId('call', clock.now(), clock.random(10));
  }
}
