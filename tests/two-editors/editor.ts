import { linesOf } from '../../core/jobs/diff.ts';
import type { JobText } from '../../core/jobs/job.ts';
import { bothLines } from '../../core/jobs/merge.ts';
import type { Office } from '../../server/api/testing/office.ts';
import { conflictOf, type SaveConflict } from '../../web/jobs/conflict/save-conflict.ts';
import {
  bothOf,
  type Choice,
  type Choices,
  chosenText,
  firstChoice,
  firstLineChoice,
  nothingChosen,
  partsToChoose,
  tornLines,
} from '../../web/jobs/conflict/settling.ts';
import type { StoredJob } from '../../web/jobs/stored-job.ts';
import { changesOf, draftOf, textOf } from '../../web/jobs/writing/draft.ts';
import {
  goOnFrom,
  renewed,
  type Sent,
  type Started,
  sendingOf,
  settlingOf,
} from '../../web/jobs/writing/saving.ts';
import type { Chance } from './chance.ts';

/** Every mark in a text: a word that was typed once and is looked for afterwards. */
export function marksIn(text: Pick<JobText, 'instructions' | 'description' | 'phrases'>): Set<string> {
  return new Set(`${text.instructions} ${text.description} ${text.phrases.join(' ')}`.match(/\bm\d+[AB]\b/g));
}

type Answer = { saved: StoredJob } | { refused: StoredJob };

/** One of two people with a job open: the writing of the web without its screen, over the real API. */
export class Editor {
  now: Started;
  conflict: SaveConflict | null = null;
  /** A request that the server has answered and whose answer is on its way. */
  waiting: { sent: Sent; answer: Answer } | null = null;
  /** Marks that this person took out or chose away, knowing it. */
  readonly givenUp = new Set<string>();
  readonly typed = new Set<string>();
  /** Saves that met another's. */
  met = 0;
  readonly #name: 'A' | 'B';
  readonly #office: Office;
  readonly #chance: Chance;
  #count = 0;

  constructor(name: 'A' | 'B', job: StoredJob, office: Office, chance: Chance) {
    this.now = { base: job, draft: draftOf(job) };
    this.#name = name;
    this.#office = office;
    this.#chance = chance;
  }

  /** What is on this person's device and not saved. */
  get localCopy(): JobText | null {
    return Object.keys(changesOf(textOf(this.now.base), this.now.draft)).length > 0 ? this.now.draft : null;
  }

  type(): void {
    const { draft } = this.now;
    const lines = linesOf(draft.instructions);
    const at = this.#chance.below(lines.length + 1);
    const line = lines[at];
    const kind = this.#chance.below(10);
    if (kind < 5 || line === undefined) this.#write(lines.toSpliced(at, 0, `Say ${this.#mark()}.\n`));
    else if (kind < 8) this.#write(lines.with(at, line.replace(/\.?(\r?\n)?$/, ` ${this.#mark()}.$1`)));
    else if (kind === 8) this.#takeOut(lines, at);
    else if (draft.phrases.length < 12)
      this.now = { ...this.now, draft: { ...draft, phrases: [...draft.phrases, `call ${this.#mark()}`] } };
  }

  /** The draft is sent and the server acts on it; its answer comes when `hear` is called. */
  async save(): Promise<void> {
    if (this.waiting || this.localCopy === null) return;
    await this.#send(sendingOf(this.now));
  }

  hear(): void {
    const { waiting } = this;
    if (!waiting) return;
    this.waiting = null;
    const { sent, answer } = waiting;
    if ('saved' in answer) {
      this.conflict = null;
      this.now = goOnFrom(answer.saved, sent.mine, this.now);
      return;
    }
    this.met += 1;
    const met = conflictOf(textOf(this.now.base), sent.mine, answer.refused);
    if (met.settled) this.now = goOnFrom(answer.refused, sent.mine, this.now);
    else this.conflict = met;
  }

  /** Answers the choice in one of the ways that the screen offers. */
  async settle(): Promise<void> {
    const { conflict } = this;
    if (!conflict || this.waiting) return;
    const way = this.#chance.below(5);
    if (way === 0) {
      // Keep writing: the choice comes again with the next save.
      this.conflict = null;
      return;
    }
    if (way === 1 && conflict.fits) {
      this.conflict = null;
      // As the screen does: of the text as it now is.
      const shown = conflictOf(conflict.sides.base, textOf(this.now.draft), conflict.current);
      if (!shown.fits) return;
      this.now = { base: conflict.current, draft: draftOf(chosenText(shown.sides, nothingChosen)) };
      return;
    }
    const choices = way === 2 ? this.#choices(conflict) : nothingChosen;
    this.#noteGivenUp(conflict, choices);
    const sending = settlingOf(conflict, choices);
    if (sending) return this.#send(sending);
    this.conflict = null;
    this.now = goOnFrom(conflict.current, conflict.sides.mine, this.now);
  }

  /** Somebody saved: the page reads the job again. */
  async refresh(): Promise<void> {
    if (this.waiting) return;
    const job = await this.#office.does('get', `/jobs/${this.now.base.id}`);
    this.now = renewed(job as StoredJob, this.now);
  }

  async #send(sent: Sent): Promise<void> {
    const { id, etag } = sent.over;
    const { status, body } = await this.#office.ask('patch', `/jobs/${id}`, {
      body: { ...sent.changes, note: '' },
      headers: { 'if-match': `"${etag}"` },
    });
    if (status !== 200 && status !== 412)
      throw new Error(`A save was answered with ${status}: ${body.detail}`);
    this.waiting = { sent, answer: status === 200 ? { saved: body } : { refused: body.current } };
  }

  #choices({ sides }: SaveConflict): Choices {
    const choices: readonly Choice[] = ['mine', 'theirs', 'both'];
    const parts = partsToChoose(sides).map((part) => [part, this.#chance.oneOf(choices)]);
    return {
      parts: tornLines(sides).length > 0 ? {} : Object.fromEntries(parts),
      lines: tornLines(sides).map(() => this.#chance.oneOf(choices)),
    };
  }

  /** What goes with a choice goes knowingly; what is not up for choice must not go at all. */
  #noteGivenUp({ sides }: SaveConflict, { parts, lines }: Choices): void {
    tornLines(sides).forEach((torn, i) => {
      const choice = lines[i] ?? firstLineChoice(torn);
      const kept = choice === 'both' ? bothLines(torn) : choice === 'mine' ? torn.ours : torn.theirs;
      this.#gone(torn.ours + torn.theirs, kept);
    });
    for (const part of partsToChoose(sides)) {
      if (part === 'instructions' && tornLines(sides).length > 0) continue;
      const [mine, theirs] = [String(sides.mine[part]), String(sides.theirs[part])];
      const choice = parts[part] ?? firstChoice(part, sides);
      const isBoth = choice === 'both' && bothOf(part, sides) !== null;
      if (!isBoth) this.#gone(`${mine} ${theirs}`, choice === 'theirs' ? theirs : mine);
    }
  }

  #gone(before: string, after: string): void {
    const kept = marksIn({ instructions: after, description: '', phrases: [] });
    for (const mark of marksIn({ instructions: before, description: '', phrases: [] }))
      if (!kept.has(mark)) this.givenUp.add(mark);
  }

  #takeOut(lines: readonly string[], at: number): void {
    if (lines.length < 4) return;
    this.#gone(lines[at] ?? '', '');
    this.#write(lines.toSpliced(at, 1));
  }

  #write(lines: readonly string[]): void {
    this.now = { ...this.now, draft: { ...this.now.draft, instructions: lines.join('') } };
  }

  #mark(): string {
    this.#count += 1;
    const mark = `m${this.#count}${this.#name}`;
    this.typed.add(mark);
    return mark;
  }
}
