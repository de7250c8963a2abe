import type { Span } from '../shared/text.ts';
import { everyStep, type Plan } from './plan.ts';
import type { Source } from './text/sentences.ts';

/** Words that only join two acts: nothing is lost where they stand in no span. */
const JOINTS = /^(?:and|then|but|so|or|n|y|e|also|plus|now|please|next|if|when|otherwise)$/;

/** Every span of the plan that stands for words of the text. */
export function spansOf(plan: Plan): Span[] {
  const spans: Span[] = [
    ...plan.entry.when,
    ...plan.entry.notWhen,
    ...plan.rules.map((rule) => rule.span),
    ...plan.background,
  ];
  for (const step of everyStep(plan.steps)) {
    if (step.kind === 'branch') spans.push(...step.arms.map((arm) => arm.span));
    else spans.push(step.span);
  }
  return spans;
}

/**
 * Words that stand in no span of the plan, line by line: they become background, so that no word of the author is lost. List
 * markers and joining words are not words of their own.
 */
export function uncovered(source: Source, plan: Plan): Span[] {
  const taken = new Uint8Array(source.text.length);
  for (const [from, to] of spansOf(plan)) taken.fill(1, from, to);
  const lost: Span[] = [];
  for (const line of source.text.matchAll(/[^\n]+/g)) {
    const end = line.index + line[0].length;
    for (let from = line.index; ; ) {
      from = taken.indexOf(0, from);
      if (from < 0 || from >= end) break;
      const next = taken.indexOf(1, from);
      const to = next < 0 || next > end ? end : next;
      const gap = trimmed(source.text, from, to);
      if (
        gap &&
        isWording(source.plain.slice(gap[0], gap[1]), gap[0] - line.index === leading(line[0]), line[0])
      )
        lost.push(gap);
      from = to;
    }
  }
  return lost;
}

function leading(line: string): number {
  return line.length - line.trimStart().length;
}

function trimmed(text: string, from: number, to: number): Span | null {
  let [start, end] = [from, to];
  while (start < end && /[\s,;:.()\-–—>=→"“”'!?*#•+…|]/.test(text[start] ?? '')) start += 1;
  while (end > start && /[\s,;:.()\-–—>=→"“”'!?*#•+…|]/.test(text[end - 1] ?? '')) end -= 1;
  return end > start ? [start, end] : null;
}

/** False for a list marker at the front of its line ("3.1", "Step one.", "a)") and for bare joints. */
function isWording(gap: string, first: boolean, line: string): boolean {
  if (
    first &&
    /^\s*\(?(?:(?:step|paso)\s+)?[\p{L}\d.]{1,6}[).:\s–-]/iu.test(line) &&
    /^(?:(?:step|paso)\s+\S+|[\d.]+|[a-z]|[ivx]+|\[[ x]?\])$/i.test(gap)
  )
    return false;
  return gap.split(/[\s,;]+/).some((word) => /[\p{L}\p{N}\p{S}]/u.test(word) && !JOINTS.test(word));
}
