import { compile } from '../../core/plan/compile.ts';
import { type Condition, everyStep, type Field, type FieldType, type Step } from '../../core/plan/plan.ts';
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
  const steps = flatten(plan.steps, null, decidingAsks(plan.steps));
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

/** Asks whose answer only chooses an arm; the record keeps the answers of the others as values. */
function decidingAsks(steps: readonly Step[]): Set<string> {
  const found = new Set<string>();
  const note = (when: Condition | 'otherwise'): void => {
    if (when === 'otherwise') return;
    if (when.about === 'ask') found.add(when.step);
    if (when.about === 'all' || when.about === 'any') when.of.forEach(note);
  };
  for (const step of everyStep(steps))
    if (step.kind === 'branch') for (const arm of step.arms) note(arm.when);
  return found;
}

function flatten(
  steps: readonly Step[],
  condition: string | null,
  deciding: ReadonlySet<string>,
): PredictedStep[] {
  return steps.flatMap((step) => {
    const { span, confidence } = step;
    if (step.kind !== 'branch')
      return [
        {
          kind: step.kind,
          span,
          fields: deciding.has(step.id) ? [] : fieldsOfStep(step),
          condition,
          confidence,
        },
      ];
    return step.arms.flatMap((arm) => {
      const words = arm.when === 'otherwise' ? 'otherwise' : arm.when.text;
      const branch: PredictedStep = { kind: 'branch', span: arm.span, fields: [], condition, confidence };
      return [branch, ...flatten(arm.steps, condition ? `${condition} AND ${words}` : words, deciding)];
    });
  });
}

function fieldsOfStep(step: Step): PredictedField[] {
  if (step.kind === 'ask') return [{ key: step.key, type: step.answer.replace('-', '_'), required: true }];
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
