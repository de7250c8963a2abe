import { type Arm, everyStep, type Plan, type Step } from '../../../../core/plan/plan.ts';
import type { Problem } from '../../../../core/shared/problem.ts';
import type { LineMark, Shade } from '../../../ui/code/index.ts';
import type { Kind } from '../../../ui/index.ts';
import { kindOf } from '../../plan/step-words.ts';

/** How a plan shows in its text: the kind of each line's first step, and words that decide. */
export type Reading = { marks: LineMark[]; shades: Shade[] };

const CONDITION = /^(?:if|when|unless|otherwise|else|or else|si|cuando|de lo contrario)(?![\p{L}\p{N}])/iu;
const QUOTED = /[“"«][^“”"«»\n]{2,200}[”"»]/g;
const STEP_NUMBER = /^[ \t]*\(?\d{1,3}[.)]/gm;

export function readingOf(text: string, plan: Plan, problems: readonly Problem[]): Reading {
  const lineOf = (at: number) => text.lastIndexOf('\n', at - 1) + 1;
  const marks = new Map<number, LineMark>();
  const shades: Shade[] = [];
  const note = (at: number, kind: Kind) => {
    const line = lineOf(at);
    if (!marks.has(line)) marks.set(line, { at: line, kind, alert: null, title: '' });
  };
  const shade = ({ span: [from, to] }: Arm) => {
    const word = CONDITION.exec(text.slice(from, to))?.[0];
    if (word) shades.push({ from, to: from + word.length, word: 'kw' });
  };
  for (const step of everyStep(plan.steps)) {
    note(placeOf(step), kindOf(step));
    if (step.kind === 'branch') step.arms.forEach(shade);
  }
  for (const { at, severity, message } of problems) {
    if (!at?.span) continue;
    const line = lineOf(at.span[0]);
    const mark = marks.get(line) ?? { at: line, kind: null, alert: null, title: '' };
    const alert = worse(mark.alert, toneOf(severity));
    marks.set(line, { ...mark, alert, title: mark.title ? `${mark.title} ${message}` : message });
  }
  for (const [from, to] of plan.entry.when)
    for (const match of text.slice(from, to).matchAll(QUOTED))
      shades.push({ from: from + match.index, to: from + match.index + match[0].length, word: 'q' });
  for (const match of text.matchAll(STEP_NUMBER))
    shades.push({ from: match.index, to: match.index + match[0].length, word: 'no' });
  return { marks: [...marks.values()], shades };
}

type Tone = NonNullable<LineMark['alert']>;
const TONES: readonly Tone[] = ['danger', 'warn', 'info'];

export function toneOf(severity: Problem['severity']): Tone {
  return severity === 'blocking' ? 'danger' : severity === 'finding' ? 'warn' : 'info';
}

function worse(a: LineMark['alert'], b: Tone): Tone {
  return TONES.find((tone) => tone === a || tone === b) ?? b;
}

/** Where a step begins; a branch begins at its condition. */
function placeOf(step: Step): number {
  return step.kind === 'branch' ? (step.arms[0]?.span[0] ?? step.span[0]) : step.span[0];
}
