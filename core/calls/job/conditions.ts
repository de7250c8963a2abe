import { isOpen } from '../../flows/hours.ts';
import type { Comparison, Condition, Step } from '../../plan/plan.ts';
import { searchText } from '../../shared/text.ts';
import { clockTime, zonedTime } from '../../shared/time.ts';
import type { Call, JobRun } from '../call.ts';
import { dateHolds } from './dates.ts';
import { calledBefore } from './earlier-values.ts';

/** `later`: it cannot be told yet, and the text goes on; `ask`: only the caller can tell. */
export type Ruling = 'yes' | 'no' | 'later' | { ask: string };

/** Settles a condition from what is known, the answers to questions that conditions have asked before included. */
export function rule(condition: Condition, run: JobRun, call: Call): Ruling {
  const ruling = positive(condition, run, call);
  if (!condition.negated || typeof ruling === 'object' || ruling === 'later') return ruling;
  return ruling === 'yes' ? 'no' : 'yes';
}

function positive(condition: Condition, run: JobRun, call: Call): Ruling {
  switch (condition.about) {
    case 'field':
      return fieldRuling(condition, run, call);
    case 'ask':
      return answerRuling(condition.value, run, condition.step);
    case 'caller-says':
      return sayingRuling(condition.words, condition.question, run, call);
    case 'caller-known':
      return truth(calledBefore(call));
    case 'hours':
      return truth(businessIsOpen(call) === condition.open);
    case 'clock':
      return truth(clockIs(condition, call));
    case 'urgency':
      return truth(call.urgent);
    case 'action-result':
      return resultRuling(condition.result, run.passed[condition.step]);
    case 'all':
    case 'any':
      return combined(condition.about, condition.of, run, call);
  }
}

function fieldRuling(condition: Extract<Condition, { about: 'field' }>, run: JobRun, call: Call): Ruling {
  const { op, value, field: key } = condition;
  const field = run.fields[key];
  if (!field) return 'later';
  if (op === 'missing') return truth(field.value === null);
  if (op === 'given') return truth(field.value !== null);
  if (field.value === null || value === undefined) return 'no';
  if (op === 'sooner-than' || op === 'later-than' || op === 'falls-on')
    return truth(
      dateHolds(op, field.value, value, timeIn(run), zonedTime(call.now, call.snapshot.workspace.timeZone)),
    );
  return truth(compare(op, field.value, value));
}

/** The one time of day that the run has collected, which belongs to its date. */
function timeIn(run: JobRun): string | null {
  const times = Object.values(run.fields).filter(({ value }) => value !== null && /^\d\d:\d\d$/.test(value));
  return times.length === 1 ? (times[0]?.value ?? null) : null;
}

function clockIs(condition: Extract<Condition, { about: 'clock' }>, call: Call): boolean {
  const now = clockTime(zonedTime(call.now, call.snapshot.workspace.timeZone));
  return (
    (condition.after === undefined || now >= condition.after) &&
    (condition.before === undefined || now < condition.before)
  );
}

function compare(op: Comparison, value: string, limit: string): boolean {
  const [left, right] = [amount(value), amount(limit)];
  if (left !== null && right !== null) {
    if (op === 'at-least') return left >= right;
    if (op === 'at-most') return left <= right;
    if (op === 'more-than') return left > right;
    if (op === 'less-than') return left < right;
    if (op === 'is') return left === right;
    if (op === 'is-not') return left !== right;
  }
  const [heard, wanted] = [searchText(value), searchText(limit)];
  if (op === 'is-not') return heard !== wanted && !heard.includes(wanted);
  return (op === 'is' || op === 'includes') && (heard === wanted || heard.includes(wanted));
}

function amount(text: string): number | null {
  const found = /-?\d[\d,]*(?:\.\d+)?/.exec(text);
  return found ? Number(found[0].replaceAll(',', '')) : null;
}

function answerRuling(wanted: string, run: JobRun, step: string): Ruling {
  const answer = run.answers[step];
  if (answer === undefined) return run.passed[step] ? 'no' : 'later';
  const [given, looked] = [searchText(answer), searchText(wanted)];
  return truth(given === looked || (looked.length > 2 && given.includes(looked)));
}

function sayingRuling(words: string[], question: string | null, run: JobRun, call: Call): Ruling {
  if (callerSaid(words, call, run.startedAt)) return 'yes';
  if (question === null) return 'no';
  const answer = run.answers[questionKey(question)];
  return answer === undefined ? { ask: question } : truth(answer === 'yes');
}

/** The answer to a condition's question stands under its words: wherever the text leans on it again, it is not asked again. */
export function questionKey(question: string): string {
  return `if:${searchText(question)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;
}

/** What the conditions of a step may ask. */
export function questionsIn(step: Step): string[] {
  if (step.kind !== 'branch') return [];
  return step.arms.flatMap(({ when }) => (when === 'otherwise' ? [] : questionsOf(when)));
}

function questionsOf(condition: Condition): string[] {
  if (condition.about === 'all' || condition.about === 'any') return condition.of.flatMap(questionsOf);
  return condition.about === 'caller-says' && condition.question !== null ? [condition.question] : [];
}

/** Whether the caller has used any of the words since `since` (ms), in the turn that started it included. */
export function callerSaid(words: readonly string[], call: Call, since: number): boolean {
  return call.transcript.some(
    (line) => line.who === 'caller' && line.at >= since && mentions(line.text, words),
  );
}

export function mentions(text: string, words: readonly string[]): boolean {
  const heard = ` ${searchText(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return words.some((word) => {
    const wanted = searchText(word)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    return wanted !== '' && heard.includes(` ${wanted} `);
  });
}

function resultRuling(
  result: 'done' | 'failed' | 'declined',
  passed: JobRun['passed'][string] | undefined,
): Ruling {
  return passed === undefined ? 'later' : truth(passed === result);
}

function combined(about: 'all' | 'any', parts: Condition[], run: JobRun, call: Call): Ruling {
  const deciding = about === 'any' ? 'yes' : 'no';
  let open: Ruling | null = null;
  for (const part of parts) {
    const ruling = rule(part, run, call);
    if (ruling === deciding) return deciding;
    if (typeof ruling === 'object' || (ruling === 'later' && open === null)) open ??= ruling;
  }
  return open ?? (deciding === 'yes' ? 'no' : 'yes');
}

/** The hours that count are those of the flow; a flow without hours is always open. */
export function businessIsOpen(call: Call): boolean {
  const { flow, workspace } = call.snapshot;
  const hours = flow.graph.steps.find((step) => step.kind === 'hours');
  if (hours?.kind !== 'hours') return true;
  return isOpen(hours.settings, call.now, hours.settings.timeZone ?? workspace.timeZone);
}

function truth(value: boolean): Ruling {
  return value ? 'yes' : 'no';
}
