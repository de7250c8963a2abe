import type { Span } from '../../shared/text.ts';
import type { Step } from '../plan.ts';
import type { Place } from '../steps/meaning.ts';
import { readClause } from '../steps/readings.ts';
import { emit } from '../steps/steps.ts';
import { readVerb } from '../steps/verbs.ts';
import { type Piece, piecesOf } from '../text/clauses.ts';
import type { Line } from '../text/lines.ts';
import { conditionalHeading, sectionOf } from '../text/sections.ts';
import { trimSpan } from '../text/sentences.ts';
import { OTHERWISE } from '../words/joints-en.ts';
import { mend } from '../words/spelling.ts';
import { openArm } from './branches.ts';
import { asksForList, isCapitalLabel, sentencesOfLine } from './line-shapes.ts';
import { endLoop, loopIn, loopInFront } from './loops.ts';
import { type Holder, isInside, newHolder, type Scope } from './scope.ts';

/** Compiles lines of one level, in order, into `holder`. */
export function compileLines(
  lines: readonly Line[],
  holder: Holder,
  expect: Place['expect'],
  scope: Scope,
): void {
  let section = expect;
  for (const [at, line] of lines.entries()) {
    if (conditionalHeading(line, scope)) {
      const under = line.children.length > 0 ? line.children : untilNextHeading(lines.slice(at + 1));
      compileUnder(line, under, holder, scope);
      const rest = line.children.length > 0 ? [] : lines.slice(at + 1 + under.length);
      if (line.children.length > 0) continue;
      return compileLines(rest, holder, expect, scope);
    }
    const heading = sectionOf(line, scope);
    if (!heading) {
      compileLine(line, holder, section, scope);
      continue;
    }
    scope.background.push(line.span);
    if (line.children.length > 0) compileLines(line.children, holder, heading, scope);
    else section = heading;
  }
}

/** The lines that a heading without indented ones covers: up to the next heading. */
function untilNextHeading(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex(({ marker }) => marker === 'heading');
  return end < 0 ? lines : lines.slice(0, end);
}

/** "## If they want to cancel", "New customers:": the lines under it are done in that case alone. */
function compileUnder(line: Line, under: readonly Line[], holder: Holder, scope: Scope): void {
  const plain = scope.source.plain.slice(line.span[0], line.span[1]);
  const otherwise = OTHERWISE.test(mend(plain).replace(/[:\s]+$/, ''));
  const piece = { type: 'condition', span: line.span, words: line.span, scope: 'line', otherwise } as const;
  const arm = under.length > 0 ? openArm(piece, holder, holder, scope) : null;
  if (!arm) scope.background.push(line.span);
  compileLines(under, arm ?? holder, 'steps', scope);
}

function compileLine(line: Line, holder: Holder, expect: Place['expect'], scope: Scope): void {
  const sentences = sentencesOfLine(scope.source, line.span);
  const before = holder.steps.length;
  const loop = loopIn(line, scope);
  const fields = expect === 'steps' && line.children.length > 0 && asksForList(line, scope);
  const place: Place = {
    language: scope.language,
    expect,
    listed: isListed(line, sentences.length, holder),
    underCondition: false,
    label: null,
  };
  const state: LineState = { line, holder, at: holder, open: null, arm: null, scope, place };
  if (loop) scope.background.push(line.span);
  else if (fields) scope.background.push(line.span);
  else
    for (const [index, sentence] of sentences.entries())
      compileRound(state, sentence, index, sentences.length);
  const inside = state.open ?? state.at;
  compileLines(line.children, inside, fields ? 'fields' : expect === 'fields' ? 'steps' : expect, scope);
  if (loop) endLoop(line.span, loop, holder, before, scope);
  const first = holder.steps[before];
  if (line.number && first && !scope.numbered.has(line.number)) scope.numbered.set(line.number, first.id);
}

const NO_OPTIONS: ReadonlySet<string> = new Set();

function optionsSoFar(scope: Scope): ReadonlySet<string> {
  const { choices, options } = scope;
  for (; options.of < choices.length; options.of += 1)
    for (const option of choices[options.of]?.options ?? []) options.words.add(mend(option.toLowerCase()));
  return options.words;
}

type LineState = {
  line: Line;
  holder: Holder;
  /** Where the line's next sentence goes: the holder, or the arm of a condition that governs the whole line. */
  at: Holder;
  /** The arm of the last sentence's condition while nothing has been put into it. */
  open: Holder | null;
  /** The arm in which the sentence before has ended. */
  arm: Holder | null;
  scope: Scope;
  place: Place;
};

/** A sentence, with the way back to its start where it is said "for each traveler". */
function compileRound(state: LineState, sentence: Span, index: number, count: number): void {
  const loop = loopInFront(state.line, sentence, state.scope);
  if (!loop) return compileSentence(state, sentence, index, count);
  const before = state.at.steps.length;
  state.scope.background.push(loop.words);
  compileSentence(state, trimSpan(state.scope.source.text, [loop.words[1], sentence[1]]), index, count);
  endLoop(loop.words, loop.thing, state.at, before, state.scope);
}

function compileSentence(state: LineState, sentence: Span, index: number, count: number): void {
  const { scope, place } = state;
  const last = index === count - 1;
  if (index === 0 && count > 1 && isCapitalLabel(scope.source.text.slice(sentence[0], sentence[1]))) {
    scope.background.push(sentence);
    state.place = {
      ...place,
      label: mend(scope.source.plain.slice(sentence[0], sentence[1])).replace(/\W+$/, ''),
    };
    return;
  }
  const opens = last && state.line.children.length > 0;
  const rules = place.expect === 'never' || place.expect === 'always';
  const pieces = rules
    ? ruleOf(state, sentence)
    : withinItsSentence(
        piecesOf(scope.source, sentence, { language: scope.language, opens, options: optionsSoFar(scope) }),
        index,
        scope,
      );
  if (isConditionalRule(pieces, state)) {
    emit({ span: sentence, as: 'rule', rule: 'never', confidence: 0.9 }, state.at, scope);
    return;
  }
  state.place.listed &&= index === (state.place.label ? 1 : 0) || state.at !== state.holder || count === 1;
  walk(state, pieces, opens);
}

/** In the middle of a paragraph "if they lack it: the breed." governs its own sentence: the next one is for everybody again. */
function withinItsSentence(pieces: Piece[], index: number, { source }: Scope): Piece[] {
  if (index === 0) return pieces;
  return pieces.map((piece) =>
    piece.type === 'condition' &&
    piece.scope === 'line' &&
    /^(?:if|when)\b[^:]*$/i.test(source.plain.slice(...piece.span))
      ? { ...piece, scope: 'sentence' }
      : piece,
  );
}

/** Carries the pieces of a sentence out, in order; `at` is where the next clause goes. */
function walk(state: LineState, pieces: readonly Piece[], opens: boolean): void {
  const { scope } = state;
  let at = (endsForThem(pieces, scope) && state.arm) || state.at;
  let back: Holder | null = null;
  state.open = null;
  state.arm = null;
  for (const [index, piece] of pieces.entries()) {
    if (piece.type === 'aside') {
      scope.background.push(piece.span);
      continue;
    }
    if (piece.type === 'clause') {
      if (leadsToToken(pieces, index, scope)) {
        scope.background.push(piece.span);
        continue;
      }
      const expect = index > 0 && state.place.expect !== 'fields' ? 'steps' : state.place.expect;
      emit(
        readClause(scope.source, piece.span, {
          ...state.place,
          expect,
          listed: state.place.listed || at !== state.at,
          underCondition: at.parent !== null,
        }),
        at,
        scope,
      );
      state.open = null;
      if (back) [at, back] = [back, null];
      continue;
    }
    const waiting = opens && index === pieces.length - 1;
    const arm = isEmptyOtherwise(state, piece, waiting, at)
      ? null
      : openArm(piece, nestsIn(piece, at, state, scope), state.holder, scope);
    if (!arm) {
      scope.background.push(piece.span);
      continue;
    }
    if (piece.scope === 'one') back = at;
    if (piece.scope === 'line') state.at = arm;
    at = arm;
    state.open = arm;
  }
  if (!back && at !== state.at) state.arm = at;
}

/**
 * "If it is a fire, say “Call 911.” Then [[end-call]].": an end that stands behind a condition is meant for those callers; for all of them
 * it would leave nothing to the lines below.
 */
function endsForThem(pieces: readonly Piece[], { source }: Scope): boolean {
  const [first] = pieces;
  if (first?.type !== 'clause') return false;
  return ENDS_THEN.test(source.plain.slice(Math.max(0, first.span[0] - 6), first.span[1]));
}

const ENDS_THEN =
  /^\W*then,? (?:\[\[(?:end-call|transfer-call)\b|(?:end|finish) (?:the|this) call\b|hang up\b|(?:transfer|connect) (?:them|the call|to)\b)/i;

const TOKEN_ACTS: Record<string, string> = {
  transfer: 'transfer-call',
  'send-text': 'send-text',
  message: 'take-message',
  webhook: 'call-webhook',
  end: 'end-call',
};

/** "Transfer the call with [[transfer-call …]]": the words only announce the token behind them. */
function leadsToToken(pieces: readonly Piece[], index: number, scope: Scope): boolean {
  const [piece, next] = [pieces[index], pieces[index + 1]];
  if (piece?.type !== 'clause' || next?.type !== 'clause') return false;
  const token = /^\[\[\s*([a-z-]+)/.exec(scope.source.plain.slice(next.span[0], next.span[1]))?.[1];
  if (!token || /[,;.]/.test(scope.source.plain.slice(piece.span[1], next.span[0]))) return false;
  const verb = readVerb(mend(scope.source.plain.slice(piece.span[0], piece.span[1])), scope.language);
  return verb !== null && TOKEN_ACTS[verb.row.act] === token && verb.object.split(' ').length <= 5;
}

type ConditionPiece = Extract<Piece, { type: 'condition' }>;

/**
 * "Otherwise:" with nothing under it only says that the rest of the job goes on; so does one that heads the rest of the job
 * after arms that have all left it.
 */
function isEmptyOtherwise(state: LineState, piece: ConditionPiece, waiting: boolean, at: Holder): boolean {
  if (!piece.otherwise) return false;
  const rest = state.scope.source.plain.slice(piece.span[1], state.line.span[1]).replace(/[\s:,.–—-]/g, '');
  if (rest !== '') return false;
  if (!waiting) return true;
  const last = at.steps.at(-1);
  return (
    at.parent === null &&
    state.line.indent === 0 &&
    state.line.marker === 'none' &&
    last?.kind === 'branch' &&
    last.arms.every((arm) => leaves(arm.steps))
  );
}

function leaves(steps: readonly Step[]): boolean {
  const kind = steps.at(-1)?.kind;
  return kind === 'transfer' || kind === 'end';
}

/** "If they volunteer something, don't ask it again." is a rule, with its condition in its words. */
function isConditionalRule(pieces: readonly Piece[], state: LineState): boolean {
  const [condition, clause] = pieces;
  if (
    pieces.length !== 2 ||
    condition?.type !== 'condition' ||
    condition.otherwise ||
    clause?.type !== 'clause'
  )
    return false;
  const verb = readVerb(
    mend(state.scope.source.plain.slice(clause.span[0], clause.span[1])),
    state.scope.language,
  );
  return verb?.row.act === 'never';
}

/** A second "if" in a sentence stands beside the first, unless it leans on what the first arm asked or did. */
function nestsIn(piece: ConditionPiece, at: Holder, state: LineState, scope: Scope): Holder {
  if (at === state.at || piece.otherwise) return at;
  const decided = scope.decided?.holder;
  const acted = scope.acted?.holder;
  const leans = (decided && isInside(decided, at)) || (acted && isInside(acted, at));
  return leans ? at : state.at;
}

/** Under a heading such as "Never" a sentence is one rule, up to a condition of its own behind a semicolon. */
function ruleOf(state: LineState, sentence: Span): Piece[] {
  const { source, language } = state.scope;
  const cut = source.plain.slice(sentence[0], sentence[1]).search(/;\s*(?:if|when)\b/);
  if (cut < 0) return [{ type: 'clause', span: sentence }];
  const rest: Span = [sentence[0] + cut + 1, sentence[1]];
  return [
    { type: 'clause', span: [sentence[0], sentence[0] + cut] },
    ...piecesOf(source, rest, { language, opens: false, options: NO_OPTIONS }),
  ];
}

function isListed(line: Line, sentences: number, holder: Holder): boolean {
  if (holder.parent !== null) return true;
  if (line.marker !== 'none') return true;
  return sentences === 1 && line.span[1] - line.span[0] < 80;
}

export function rootHolder(): Holder {
  return newHolder(null);
}
