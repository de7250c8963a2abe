import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginCall, CORE_VERSION } from '../core/calls/begin.ts';
import type { CallEvent, EventOf } from '../core/calls/events.ts';
import type { Snapshot } from '../core/calls/snapshot.ts';
import { embeddedBrain } from '../server/brains/embedded/embedded-brain.ts';
import { readyFirstWords } from '../server/brains/first-words.ts';
import { modelBrain } from '../server/brains/openai-compatible/model-brain.ts';
import { ActionRunner } from '../server/calls/action-runner.ts';
import { Journal } from '../server/calls/journal.ts';
import { performer } from '../server/calls/performing.ts';
import { Session } from '../server/calls/session.ts';
import { Thinking } from '../server/calls/thinking.ts';
import { openOutgoing } from '../server/outgoing/outgoing.ts';
import type { Brain } from '../server/ports/brain.ts';
import type { Line, LineCommand } from '../server/ports/line.ts';
import { openStore, type WorkspaceStore } from '../server/store/store.ts';
import { systemClock as clock } from '../server/system-clock.ts';
import { snapshotFor } from '../tests/conversations/world.ts';

export type PeerConfig = { baseURL: string; instructions: string };

/** Where a call's log goes: what the session needs of a store. */
type LogKeeper = {
  workspaceId: string;
  callLog: Pick<WorkspaceStore['callLog'], 'create' | 'append'>;
};

/**
 * Callwell's row among the peers: a whole call a conversation, through the session that answers phones — advance, moves, gates, claims,
 * log. The jobs are those that the peers have in their prompts; Callwell compiles them. The peers keep nothing on disk, so the log is
 * written out as the store writes it and let go; with CALLWELL_LOG=database it goes to a database on disk, synced at each commit.
 */
export async function create({ baseURL, instructions }: PeerConfig) {
  // As the server does once it listens.
  await readyFirstWords();
  const snapshot = snapshotFor({ jobs: jobsIn(instructions) });
  const store = process.env.CALLWELL_LOG === 'database' ? await openDatabase() : passingLog();
  const outgoing = openOutgoing({ clock, allowPrivate: [new URL(baseURL).host] });
  const endpoints = [{ baseUrl: baseURL, model: 'stub', key: 'x' }];
  const model = modelBrain({ endpoints, fillerMs: 1500, timeoutMs: 10_000 }, { outgoing, clock });
  const brains: readonly Brain[] = [model, embeddedBrain(null)];
  let made = 0;
  return {
    newConversation: async () => {
      made += 1;
      const conversation = new Conversation(snapshot, store, brains, `call_peer_${made}`);
      await conversation.begin();
      return conversation;
    },
  };
}

/** The peers' prompt in its parts: `# Job 3: Qualify a lead`, then the text of the job. */
function jobsIn(instructions: string) {
  return instructions
    .split(/^# Job \d+: /m)
    .slice(1)
    .map((part, at) => {
      const [name = '', ...text] = part.split('\n');
      return {
        name: `${name} ${at + 1}`,
        description: text.join(' ').slice(0, 200),
        instructions: text.join('\n'),
      };
    });
}

function passingLog(): LogKeeper {
  const append = async (_: string, events: readonly CallEvent[]) => {
    for (const event of events) JSON.stringify(event);
  };
  return { workspaceId: 'ws_bench', callLog: { create: async () => undefined, append } };
}

/** A database of its own, as in the product, gone when the process ends. */
async function openDatabase(): Promise<LogKeeper> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'callwell-peers-'));
  process.once('exit', () => rmSync(dataFolder, { recursive: true, force: true }));
  const store = await openStore({ url: null, dataFolder, clock });
  const owner = { userId: 'user_bench', name: 'Bench', email: 'bench@example.com' };
  return store.in((await store.workspaces.create({ name: 'Northside Plumbing' }, owner)).id);
}

class Conversation implements Line {
  readonly simulated = true;
  readonly #session: Session;
  readonly #begun: EventOf<'call-started'>;
  readonly #store: LogKeeper;
  #onText: ((text: string) => void) | null = null;
  #saying: { sayId: string; chars: number } | null = null;
  #text = '';

  constructor(snapshot: Snapshot, store: LogKeeper, brains: readonly Brain[], callId: string) {
    this.#store = store;
    this.#begun = started(callId, clock.now());
    const actions = new ActionRunner({
      workspaceId: store.workspaceId,
      keepMessage: async () => 'message',
      messaging: { name: 'none', send: () => Promise.reject(new Error('Nothing is sent here')) },
      simulated: true,
      newId: () => 'text',
    });
    const append = (events: readonly CallEvent[]) => store.callLog.append(callId, events);
    this.#session = new Session({
      call: beginCall(snapshot, this.#begun),
      journal: new Journal(append, clock.after, () => new Promise((resolve) => void setImmediate(resolve))),
      now: clock.now,
      perform: performer({ thinking: new Thinking(brains), actions, line: () => this }),
    });
  }

  async begin(): Promise<void> {
    const { call, journal } = this.#session;
    const { id, mode, from, to, startedAt, coreVersion, snapshot } = call;
    await this.#store.callLog.create({
      ...{ id, mode, from, to, startedAt, coreVersion, snapshot },
      phoneNumberId: null,
      flowId: null,
    });
    journal.add(this.#begun);
    await this.#session.post({ type: 'leg-answered', legId: 'caller' });
  }

  /** One turn of the caller; gives the model's words, without the question that core puts behind them. */
  async turn(text: string, onText: (text: string) => void): Promise<string> {
    this.#heard();
    this.#text = '';
    this.#onText = onText;
    await this.#session.post({ type: 'utterance-final', text });
    return this.#text;
  }

  perform(command: LineCommand): void {
    if (command.type !== 'say') return;
    const before = this.#saying?.sayId === command.sayId ? this.#saying.chars : 0;
    this.#saying = { sayId: command.sayId, chars: before + command.text.length };
    if (!this.#session.call.thought) return;
    this.#text += command.text;
    this.#onText?.(command.text);
  }

  close(): void {
    this.#saying = null;
  }

  #heard(): void {
    const saying = this.#saying;
    this.#saying = null;
    if (saying) void this.#session.post({ type: 'mark-played', ...saying, done: true });
  }
}

function started(callId: string, at: number): EventOf<'call-started'> {
  const call = {
    callId,
    coreVersion: CORE_VERSION,
    mode: 'simulated',
    from: '+13125550142',
    to: null,
  } as const;
  return { seq: 1, at, type: 'call-started', ...call, startAt: null };
}
