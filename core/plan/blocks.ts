import type { Span } from '../shared/text.ts';
import { openArm } from './branches.ts';
import { type Piece, piecesOf } from './clauses.ts';
import { type Line, opensBlock } from './lines.ts';
import { endLoop, loopIn } from './loops.ts';
import { type Place, readClause } from './readings.ts';
import { type Holder, isInside, newHolder, type Scope } from './scope.ts';
import { sectionOf } from './sections.ts';
import { sentencesOf } from './sentences.ts';
import { emit } from './steps.ts';
import { readVerb } from './verbs.ts';
import { OTHERWISE } from './words/joints-en.ts';
import { mend } from './words/spelling.ts';

/** Compiles lines of one level, in order, into `holder`. */
export function compileLines(lines: readonly Line[], holder: Holder, expect: Place['expect'], scope: Scope): void {
  let section = expect;
  for (const line of lines) {
    const heading = sectionOf(line, scope);
    if (heading && line.children.length === 0) {
      section = heading;
      scope.background.push(line.span);
      continue;
    }
    compileLine(line, holder, heading ?? section, scope);
  }
}

function compileLine(line: Line, holder: Holder, expect: Place['expect'], scope: Scope): void {
  const sentences = sentencesOf(scope.source, line.span);
  const before = holder.steps.length;
  const loop = loopIn(line, scope);
  const fields = expect === 'steps' && line.children.length > 0 && asksForList(line, scope);
  const state: LineState = { line, holder, at: holder, open: null, scope, place: { language: scope.language, expect, listed: isListed(line, sentences.length, holder) } };
  if (loop) scope.background.push(loop);
  else if (fields) scope.background.push(line.span);
  else sentences.forEach((sentence, index) => compileSentence(state, sentence, index === sentences.length - 1));
  const inside = state.open ?? state.at;
  compileLines(line.children, inside, fields ? 'fields' : expect === 'fields' ? 'steps' : expect, scope);
  if (loop) endLoop(loop, line, holder, before, scope);
  remember(line, holder, before, scope);
}

function remember(line: Line, holder: Holder, before: number, scope: Scope): void {
  const first = holder.steps[before];
  if (line.number && first && !scope.numbered.has(line.number)) scope.numbered.set(line.number, first.id);
}

type LineState = {
  line: Line;
  holder: Holder;
  /** Where the line's next sentence goes: the holder, or the arm of a condition that governs the whole line. */
  at: Holder;
  /** The arm of the last sentence's condition while nothing has been put into it. */
  open: Holder | null;
  scope: Scope;
  place: Place;
};

function compileSentence(state: LineState, sentence: Span, last: boolean): void {
  const { scope } = state;
  const opens = last && state.line.children.length > 0;
  const pieces = state.place.expect === 'never' || state.place.expect === 'always' ? ruleOf(state, sentence) : piecesOf(scope.source, sentence, scope.language, opens);
  let at = state.at;
  let back: Holder | null = null;
  state.open = null;
  pieces.forEach((piece, index) => {
    if (piece.type === 'clause') {
      const listed = state.place.listed && (index === 0 || at !== state.at || pieces.length > 1);
      emit(readClause(scope.source, piece.span, { ...state.place, listed: listed || at !== state.at }), at, scope);
      state.open = null;
      if (back) [at, back] = [back, null];
      return;
    }
    const waiting = opens && index === pieces.length - 1;
    const arm = piece.otherwise && !waiting && restIsEmpty(state, piece) ? null : openArm(piece, nestsIn(piece, at, state, scope), state.holder, scope);
    if (!arm) {
      if (piece.otherwise) scope.background.push(piece.span);
      return;
    }
    if (piece.scope === 'one') back = at;
    if (piece.scope === 'line') state.at = arm;
    at = arm;
    state.open = arm;
  });
}

/** "Otherwise:" with nothing under it only says that the rest of the job goes on. */
function restIsEmpty(state: LineState, piece: Piece): boolean {
  return state.scope.source.plain.slice(piece.span[1], state.line.span[1]).replace(/[\s:,.–—-]/g, '') === '' && state.line.children.length === 0;
}

/** A second "if" in a sentence stands beside the first, unless it leans on what the first arm asked or did. */
function nestsIn(piece: Piece, at: Holder, state: LineState, scope: Scope): Holder {
  if (at === state.at || piece.type !== 'condition' || piece.otherwise) return at;
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
  return [{ type: 'clause', span: [sentence[0], sentence[0] + cut] }, ...piecesOf(source, rest, language, false)];
}

/** "Collect:", "THEN get", "Ask for the following:" – what stands under it is what to collect. */
function asksForList(line: Line, scope: Scope): boolean {
  const words = mend(scope.source.plain.slice(line.span[0], line.span[1])).replace(/[:\s]+$/, '');
  const verb = readVerb(words, scope.language);
  const list = /^(?:collect|gather|get|ask for|note|take down|record|find out|capture|obtain|pida|recoja)(?: (?:the following|these|this|all of the following|from (?:the caller|them)))?(?: (?:details|information|info|things|fields|datos))?$/;
  return verb?.row.act === 'collect' && (verb.object === '' || list.test(verb.clause)) && (opensBlock(scope.source.text, line) || line.children.length > 1);
}

function isListed(line: Line, sentences: number, holder: Holder): boolean {
  if (holder.parent !== null) return true;
  if (line.marker !== 'none') return true;
  return sentences === 1 && line.span[1] - line.span[0] < 80;
}

/** True when a plain line waits for the bullets behind it. */
export function waits(line: Line, scope: Scope): boolean {
  if (opensBlock(scope.source.text, line)) return true;
  const plain = scope.source.plain.slice(line.span[0], line.span[1]);
  if (OTHERWISE.test(plain) && /^[^.!?]*$/.test(plain)) return true;
  return asksForBareList(plain, scope);
}

function asksForBareList(plain: string, scope: Scope): boolean {
  const verb = readVerb(mend(plain), scope.language);
  return verb?.row.act === 'collect' && verb.object === '';
}

export function rootHolder(): Holder {
  return newHolder(null);
}
