import { compile } from '../../core/plan/compile.ts';
import { notedAsks } from '../../core/plan/notes.ts';
import type { Field, FieldType, Step } from '../../core/plan/plan.ts';
import { codePoints, type Span } from '../../core/shared/text.ts';

export type InstructionsRow = { id: string; name: string; description: string; instructions: string };

export type PredictedField = { key: string; type: string; required: boolean };
export type PredictedStep = {
  kind: string;
  /** Code points of the instructions. */
  span: Span;
  fields: PredictedField[];
  condition: string | null;
  confidence: number;
};
export type InstructionsPrediction = { id: string; steps: PredictedStep[]; rules: { text: string }[] };

/** The compiled plan of a row in the scorer's form: steps flattened in the order of the text, each arm a branch row of its own. */
export function predictInstructions(row: InstructionsRow): InstructionsPrediction {
  const plan = compile(row.instructions, { destinations: [], webhooks: [] });
  const steps = flatten(plan.steps, null, notedAsks(plan));
  steps.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const points = (span: Span): Span => [
    codePoints(row.instructions.slice(0, span[0])),
    codePoints(row.instructions.slice(0, span[1])),
  ];
  return {
    id: row.id,
    steps: steps.map((step) => ({ ...step, span: points(step.span) })),
    rules: plan.rules.map(({ text }) => ({ text })),
  };
}

function flatten(
  steps: readonly Step[],
  condition: string | null,
  noted: ReturnType<typeof notedAsks>,
): PredictedStep[] {
  return steps.flatMap((step) => {
    const { span, confidence } = step;
    if (step.kind !== 'branch')
      return [
        {
          kind: step.kind,
          span,
          fields: fieldsOfStep(step, noted),
          condition,
          confidence,
        },
      ];
    return step.arms.flatMap((arm) => {
      const words = arm.when === 'otherwise' ? 'otherwise' : arm.when.text;
      const branch: PredictedStep = { kind: 'branch', span: arm.span, fields: [], condition, confidence };
      return [branch, ...flatten(arm.steps, condition ? `${condition} AND ${words}` : words, noted)];
    });
  });
}

/** What an ask notes may be refused; what also chooses an arm has to be known. */
function fieldsOfStep(step: Step, noted: ReturnType<typeof notedAsks>): PredictedField[] {
  const note = noted.get(step.id);
  if (step.kind === 'ask')
    return note ? [{ key: step.key, type: step.answer.replace('-', '_'), required: note.decides }] : [];
  return step.kind === 'collect' ? step.fields.flatMap(scored) : [];
}

/** The scorer's types: underscores; people are a number, a price is money, a date-time is a date and a time. */
function scored({ key, type, required }: Field): PredictedField[] {
  if (type === 'date-time') {
    return [
      { key: `${key}_date`, type: 'date', required },
      { key: `${key}_time`, type: 'time', required },
    ];
  }
  const names: Partial<Record<FieldType, string>> = { people: 'number', price: 'money' };
  return [{ key, type: names[type] ?? type.replaceAll('-', '_'), required }];
}
