import { compile } from '../core/plan/compile.ts';
import { templateOf, templateSlugs } from '../tests/conversations/world.ts';
import { type Figure, measure } from './figure.ts';

const LENGTH = 10_000;
const GOAL_MS = 5;
const CONTEXT = { destinations: ['Front desk'], webhooks: [] };

/** Compiling a job of full length: at a keystroke, as the editor does, and a text of which no line was seen before. */
export async function benchCompile(): Promise<Figure[]> {
  const text = fullLength();
  const goal = { of: 'p50', atMost: GOAL_MS } as const;
  return [
    {
      ...(await measure('compile: 10,000 characters, a keystroke', 500, (round) => {
        compile(`${text.slice(0, -4)}${String(round).padStart(4, '0')}`, CONTEXT);
      })),
      goal,
    },
    {
      ...(await measure('compile: 10,000 characters, every line new', 200, (round) => {
        compile(everyLineNew(text, round), CONTEXT);
      })),
      goal,
    },
  ];
}

/** The templates one after another, cut at the limit of a job. */
export function fullLength(): string {
  const texts = templateSlugs()
    .filter((slug) => !slug.startsWith('spanish'))
    .map((slug) => templateOf(slug).instructions);
  return texts.join('\n\n').slice(0, LENGTH);
}

/** A word that changes with the round stands in every line, so that nothing that the compiler remembers fits. */
function everyLineNew(text: string, round: number): string {
  const lines = text.split('\n').map((line) => line.replace(/\b(the|their|a)\b/, `$1 n${round}`));
  return lines.join('\n').slice(0, LENGTH);
}
