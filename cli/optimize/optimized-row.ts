import { compile } from '../../core/plan/compile.ts';
import { optimize } from '../../core/plan/optimize/optimize.ts';

export type InstructionsRow = { id: string; instructions: string; description?: string };

export type OptimizedRow = {
  id: string;
  before: string;
  after: string;
  /** How many findings the compiler and the lint have, whatever their weight. */
  findings_before: number;
  findings_after: number;
  /** Why the rewrite was thrown away; `after` is then `before`. */
  refused?: string;
};

/** No workspace stands behind a file of rows, so nothing that it could name is known: no destination and no webhook. */
const NO_WORKSPACE = { destinations: [], webhooks: [] };

/** One job's instructions, rewritten by rules alone. */
export function optimizedRow({ id, instructions, description }: InstructionsRow): OptimizedRow {
  const context = { ...NO_WORKSPACE, ...(description === undefined ? {} : { description }) };
  const { text, refused } = optimize(instructions, context);
  const findings = (words: string) => compile(words, NO_WORKSPACE).problems.length;
  return {
    id,
    before: instructions,
    after: text,
    findings_before: findings(instructions),
    findings_after: findings(text),
    ...(refused ? { refused: refused.message } : {}),
  };
}

/** The row as it is needed, or what is wrong with it. */
export function rowOf(row: object): { row: InstructionsRow } | { problem: string } {
  const { id, instructions, description } = row as Record<string, unknown>;
  if (typeof id !== 'string') return { problem: 'its "id" is not a text' };
  if (typeof instructions !== 'string') return { problem: 'its "instructions" are not a text' };
  return {
    row: { id, instructions, ...(typeof description === 'string' ? { description } : {}) },
  };
}
