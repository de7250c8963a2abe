import type { DraftedLine, Landing } from '../drafted.ts';
import { leavesOf, member, textAt, type Value, type ValueOf } from '../values.ts';
import { ordered, tokenFor } from './body.ts';

/** What the steps of a structured procedure may need from around them. */
export type StepsAround = {
  /** The steps of another procedure of the same file. */
  stepsOf(procedureId: string): ValueOf<'list'> | null;
  /** Where to say that a value lies, when it was written inside a text. */
  within: DraftedLine['from'];
  landed: Landing[];
};

const DEEPEST = 8;

/** Writes the typed steps of an ElevenLabs structured procedure as instructions, each step a line. */
export function structuredLines(steps: ValueOf<'list'>, around: StepsAround): DraftedLine[] {
  return listed(steps, around, 0);
}

function listed(steps: ValueOf<'list'>, around: StepsAround, depth: number): DraftedLine[] {
  const lines: DraftedLine[] = [];
  for (const step of steps.items) {
    const made =
      depth > DEEPEST ? leftAside(step, 'It is nested too deep.', around) : stepLines(step, around, depth);
    for (const [at, line] of made.entries())
      lines.push(at === 0 ? { ...line, text: marked(line.text, depth, lines) } : line);
  }
  return lines;
}

function marked(text: string, depth: number, before: readonly DraftedLine[]): string {
  if (depth > 0) return `${'   '.repeat(depth)}- ${text}`;
  return `${before.filter((line) => /^\d+\. /.test(line.text)).length + 1}. ${text}`;
}

function stepLines(step: Value, around: StepsAround, depth: number): DraftedLine[] {
  const from = around.within ?? step.span;
  const told = textAt(step, 'instruction') ?? textAt(step, 'message') ?? '';
  const line = (text: string): DraftedLine[] => (text === '' ? [] : [{ text, from }]);
  switch (textAt(step, 'type')) {
    case 'ask':
      return told === '' ? empty(step, around) : line(ordered(told, 'Ask'));
    case 'tell':
      return told === '' ? empty(step, around) : line(ordered(told, 'Tell the caller'));
    case 'say':
      noteTranslations(step, around);
      return told === '' ? empty(step, around) : line(`Say: “${told.replace(/\s+/g, ' ').trim()}”`);
    case 'tool_call':
      return toolLines(step, around, depth);
    case 'branch':
      return branchLines(step, around, depth);
    case 'system_tool': {
      const id = textAt(step, 'system_tool_name') ?? '';
      return line(tokenFor('system_tool', id, id, (why) => leftAside(step, why, around)));
    }
    case 'sub_procedure':
      return innerLines(step, around, depth);
    case 'retry':
      return leftAside(step, 'There is no step for trying again.', around);
    default:
      return leftAside(step, `A step of the kind “${textAt(step, 'type') ?? ''}” is not known.`, around);
  }
}

function toolLines(step: Value, around: StepsAround, depth: number): DraftedLine[] {
  const from = around.within ?? step.span;
  const name = textAt(step, 'tool_name') ?? textAt(step, 'tool_id') ?? '';
  if (name === '') return empty(step, around);
  const why = 'How a webhook is called is set where it is registered, under Settings, Webhooks.';
  for (const key of ['instruction', 'schema_overrides']) {
    const value = member(step, key);
    if (value && [...leavesOf(value)].some(({ text }) => text !== '')) leftAside(value, why, around);
  }
  const failed = member(member(step, 'on_failure'), 'fallback');
  const inner = failed?.kind === 'list' ? listed(failed, around, depth + 1) : [];
  const call: DraftedLine = { text: tokenFor('tool', '', name, () => {}), from };
  if (inner.length === 0) return [call];
  return [call, { text: marked('If that fails:', depth, []).replace(/^1\. /, '   '), from: null }, ...inner];
}

function branchLines(step: Value, around: StepsAround, depth: number): DraftedLine[] {
  const pad = '   '.repeat(depth + 1);
  const arms = member(step, 'branches');
  const lines: DraftedLine[] = [];
  for (const arm of arms?.kind === 'list' ? arms.items : []) {
    const words = conditionOf(arm);
    const steps = member(arm, 'steps');
    if (words === null || steps?.kind !== 'list') {
      leftAside(arm, 'Its condition is an expression over variables. Say in words when it holds.', around);
      continue;
    }
    const text = `If ${words}:`;
    lines.push({ text: lines.length === 0 ? text : `${pad}${text}`, from: around.within ?? arm.span });
    lines.push(...listed(steps, around, depth + 1));
  }
  const fallback = member(step, 'fallback');
  if (fallback?.kind !== 'list' || fallback.items.length === 0) return lines;
  const otherwise = listed(fallback, around, lines.length === 0 ? depth : depth + 1);
  return lines.length === 0 ? otherwise : [...lines, { text: `${pad}Otherwise:`, from: null }, ...otherwise];
}

function conditionOf(arm: Value): string | null {
  const condition = member(arm, 'condition');
  const words = condition?.kind === 'text' ? condition.text : textAt(condition, 'condition');
  const flat =
    words
      ?.replace(/\s+/g, ' ')
      .trim()
      .replace(/[.:,]+$/, '') ?? '';
  if (flat === '') return null;
  return flat.replace(/^(?:if|when)\s+/i, '').replace(/^NOT\s+/, 'it is not ');
}

/** The steps of another procedure stand here in its place: jobs do not start each other. */
function innerLines(step: Value, around: StepsAround, depth: number): DraftedLine[] {
  const id = textAt(step, 'procedure_id') ?? '';
  const steps = around.stepsOf(id);
  if (!steps) return leftAside(step, `The procedure “${id}” is not in this file.`, around);
  // A procedure that runs itself would never end.
  const inner: StepsAround = {
    ...around,
    stepsOf: (other) => (other === id ? null : around.stepsOf(other)),
    within: around.within ?? step.span,
  };
  return listed(steps, inner, depth).map((line) => ({
    ...line,
    text: line.text.replace(/^(?:\d+\. |\s*- )/, ''),
  }));
}

function noteTranslations(step: Value, around: StepsAround): void {
  const translations = member(step, 'message_translations');
  if (translations)
    leftAside(translations, 'A line is said in one language. Write a job for the other one.', around);
}

function empty(step: Value, around: StepsAround): DraftedLine[] {
  return leftAside(step, 'The step says nothing.', around);
}

function leftAside(value: Value, why: string, { within, landed }: StepsAround): DraftedLine[] {
  const words = [...leavesOf(value)].map(({ text }) => text).join(' ');
  landed.push({ span: within ?? value.span, to: 'unread', why, words });
  return [];
}
