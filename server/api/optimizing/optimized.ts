import { compile } from '../../../core/plan/compile.ts';
import { figuresOf } from '../../../core/plan/figures.ts';
import { literalsOf } from '../../../core/plan/optimize/literals.ts';
import type { Optimized } from '../../../core/plan/optimize/optimize.ts';
import type { PlanContext } from '../../../core/plan/plan.ts';
import type { OptimizedText } from '../../../core/wire/nouns/optimize.ts';

/** A rewrite as the API shows it: with the Plan of both texts in numbers, and what stands in both. */
export function showOptimized(
  before: string,
  { text, changes, movedFacts, refused }: Optimized,
  by: OptimizedText['by'],
  context: PlanContext,
): OptimizedText {
  const figures = (instructions: string) => figuresOf(instructions, compile(instructions, context));
  return {
    ...{ before, text, by, changes, movedFacts },
    refused: refused ?? null,
    kept: literalsOf(before).map((literal) => ({ kind: literal.kind, text: literal.text })),
    figures: { before: figures(before), after: figures(text) },
  };
}
