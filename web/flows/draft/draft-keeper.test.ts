import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renameStep, setSettings } from '../../../core/flows/edit.ts';
import { type FlowGraph, findStep } from '../../../core/flows/flow.ts';
import { starterFlow } from '../../../core/flows/starters.ts';
import { defaults } from '../../../tests/flows/practice.ts';
import { DraftKeeper, type LocalCopy, type StoredDraft } from './draft-keeper.ts';

const base = starterFlow({ incoming: 'in', agent: 'agent', voicemail: 'vm' }, defaults);
const greet = (greeting: string) => (graph: FlowGraph) => setSettings(graph, 'agent', 'agent', { greeting });
const greetingOf = (graph: FlowGraph) => findStep(graph, 'agent')?.settings;

/** A server with one draft, which refuses a save over a newer one. */
function server() {
  let stored: StoredDraft = { graph: base, etag: 'v1', savedAt: 1, savedBy: 'Dana' };
  let reachable = true;
  let copy: LocalCopy | null = null;
  const put = (graph: FlowGraph, savedBy: string) => {
    stored = { graph, etag: `v${Number(stored.etag.slice(1)) + 1}`, savedAt: stored.savedAt + 1, savedBy };
  };
  const saves = vi.fn(async (graph: FlowGraph, etag: string) => {
    if (!reachable) return { failed: 'The server did not answer.' };
    if (etag !== stored.etag) return { newer: stored };
    put(graph, 'Me');
    return { saved: stored };
  });
  return {
    saves,
    put,
    stored: () => stored,
    copy: () => copy,
    reach: (now: boolean) => {
      reachable = now;
    },
    open: () =>
      new DraftKeeper(
        stored,
        {
          save: saves,
          keep: (kept) => {
            copy = kept;
          },
        },
        copy,
      ),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a draft saves itself', () => {
  it('once, a moment after the last of several edits', async () => {
    const there = server();
    const keeper = there.open();
    for (const text of ['H', 'He', 'Hey']) keeper.edit(greet(text));
    expect(keeper.view().state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(700);
    expect(there.saves).toHaveBeenCalledTimes(1);
    expect(keeper.view().state).toBe('saved');
    expect(greetingOf(there.stored().graph)).toMatchObject({ greeting: 'Hey' });
  });

  it('again when something was typed while it was saving', async () => {
    const there = server();
    const keeper = there.open();
    keeper.edit(greet('One'));
    const flushed = keeper.flush();
    keeper.edit(greet('Two'));
    await flushed;
    expect(greetingOf(there.stored().graph)).toMatchObject({ greeting: 'Two' });
    expect(keeper.view().state).toBe('saved');
  });

  it('when the server is back, and loses nothing meanwhile', async () => {
    const there = server();
    const keeper = there.open();
    there.reach(false);
    keeper.edit(greet('Kept'));
    await vi.advanceTimersByTimeAsync(700);
    expect(keeper.view()).toMatchObject({ state: 'failed', failure: 'The server did not answer.' });
    expect(there.copy()?.graph).toBe(keeper.view().graph);
    there.reach(true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(keeper.view().state).toBe('saved');
    expect(there.copy()).toBeNull();
  });

  it('after a reload too', async () => {
    const there = server();
    const first = there.open();
    first.edit(greet('Before the reload'));
    first.close();
    const second = there.open();
    expect(greetingOf(second.view().graph)).toMatchObject({ greeting: 'Before the reload' });
    await vi.advanceTimersByTimeAsync(700);
    expect(greetingOf(there.stored().graph)).toMatchObject({ greeting: 'Before the reload' });
  });
});

describe('two people at one draft', () => {
  it('keep both edits when these are to different steps', async () => {
    const there = server();
    const keeper = there.open();
    keeper.edit(greet('Mine'));
    there.put(renameStep(base, 'vm', 'Mailbox'), 'Grace');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(keeper.view()).toMatchObject({ state: 'saved', taken: { by: 'Grace', kept: true } });
    expect(greetingOf(there.stored().graph)).toMatchObject({ greeting: 'Mine' });
    expect(findStep(there.stored().graph, 'vm')?.name).toBe('Mailbox');
  });

  it('see both sides when these are to the same, and nothing is saved before the choice', async () => {
    const there = server();
    const keeper = there.open();
    keeper.edit(greet('Mine'));
    there.put(greet('Theirs')(base), 'Grace');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(keeper.view()).toMatchObject({
      state: 'conflict',
      conflict: { stepIds: ['agent'], theirs: { savedBy: 'Grace' } },
    });
    expect(greetingOf(there.stored().graph)).toMatchObject({ greeting: 'Theirs' });
  });

  it.each([
    ['mine', 'Mine'],
    ['theirs', 'Theirs'],
  ] as const)('get %s when that is chosen, and the other edits of both', async (choice, greeting) => {
    const there = server();
    const keeper = there.open();
    keeper.edit(greet('Mine'));
    keeper.edit((graph) => renameStep(graph, 'agent', 'Reception'));
    there.put(renameStep(greet('Theirs')(base), 'vm', 'Mailbox'), 'Grace');
    await vi.advanceTimersByTimeAsync(700);
    keeper.settle(choice);
    await vi.advanceTimersByTimeAsync(700);
    const { graph } = there.stored();
    expect(greetingOf(graph)).toMatchObject({ greeting });
    expect(graph.steps.map(({ name }) => name)).toEqual(['', 'Reception', 'Mailbox']);
  });

  it('see the other one’s edit at once when they have none of their own', () => {
    const there = server();
    const keeper = there.open();
    there.put(greet('Theirs')(base), 'Grace');
    keeper.heard(there.stored());
    expect(greetingOf(keeper.view().graph)).toMatchObject({ greeting: 'Theirs' });
    expect(keeper.view().taken).toEqual({ by: 'Grace', kept: false });
  });
});

describe('undo', () => {
  it('goes back to the very graph before, and forward again', () => {
    const keeper = server().open();
    const before = keeper.view().graph;
    keeper.edit(greet('New'));
    const after = keeper.view().graph;
    keeper.undo();
    expect(keeper.view().graph).toBe(before);
    expect(keeper.view()).toMatchObject({ canUndo: false, canRedo: true });
    keeper.redo();
    expect(keeper.view().graph).toBe(after);
  });

  it('takes a sentence back as a whole, and what came before it apart', () => {
    const keeper = server().open();
    const before = keeper.view().graph;
    keeper.edit((graph) => renameStep(graph, 'vm', 'Mailbox'));
    const named = keeper.view().graph;
    for (const text of ['H', 'He', 'Hey']) keeper.edit(greet(text), 'agent.greeting');
    keeper.undo();
    expect(keeper.view().graph).toBe(named);
    keeper.undo();
    expect(keeper.view().graph).toBe(before);
  });
});
