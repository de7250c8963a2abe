import { snake } from './fields/label.ts';
import { everyStep, type Plan, type PlanContext } from './plan.ts';

/**
 * Finds the workspace's own name for what the author wrote: "the desk" → "Front desk", "Manny, he needs to talk" → "Manny". Another
 * desk is no front desk: "the billing desk" is nobody's name here, and a call is not handed to somebody else for it.
 */
export function destinationLike(words: string, destinations: readonly string[]): string | null {
  const close = closest(words, destinations, 0.5);
  return close && !saysAnother(words, close) ? close : null;
}

/** Whether what the words share with a name is told apart from it by the word in front: "billing" in "the billing desk". */
function saysAnother(words: string, name: string): boolean {
  const own = stems(words);
  const parts = stems(name);
  if (parts.every((part) => own.includes(part))) return false;
  const at = own.findIndex((word) => parts.includes(word));
  const before = own[at - 1];
  return before !== undefined && !parts.includes(before) && !POINTING.has(before);
}

/** Words in front of a noun that tell nothing apart. */
const POINTING = new Set(
  'the a an our your their his her my any some one to with of at in for from by and or right same nearest available main el la los las un una al'.split(
    ' ',
  ),
);

/** "book it" → "Book appointment": the verb alone is enough when only one webhook begins with it. */
export function webhookLike(words: string, webhooks: readonly string[]): string | null {
  const close = closest(words, webhooks, 0.5);
  if (close) return close;
  const verb = stems(words)[0];
  const sharing = webhooks.filter((name) => verb !== undefined && stems(name)[0] === verb);
  return sharing.length === 1 ? (sharing[0] ?? null) : null;
}

function closest(words: string, names: readonly string[], least: number): string | null {
  const own = new Set(stems(words));
  let best: string | null = null;
  let bestShare = least - 1e-9;
  for (const name of names) {
    const parts = stems(name);
    const share = parts.filter((part) => own.has(part)).length / Math.max(1, parts.length);
    if (share > bestShare) [best, bestShare] = [name, share];
  }
  return best;
}

function stems(words: string): string[] {
  return words
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => snake(word))
    .filter((word) => word.length > 1)
    .map((word) => word.replace(/(?:ing|ment|tion|ed|es|s)$/, ''));
}

/** What a text itself names: the context of a job that is read away from its workspace, where nothing says what is there. */
export function namedIn(plan: Plan): PlanContext {
  const destinations = new Set<string>();
  const webhooks = new Set<string>();
  for (const step of everyStep(plan.steps)) {
    if (step.kind === 'transfer') destinations.add(step.destination);
    if (step.kind === 'action' && step.action === 'call-webhook' && step.args.name)
      webhooks.add(step.args.name);
  }
  return { destinations: [...destinations], webhooks: [...webhooks] };
}

/** An author's words as they fit into a message. */
export function shorten(words: string): string {
  const flat = words.replace(/\s+/g, ' ');
  return flat.length > 60 ? `${Array.from(flat).slice(0, 57).join('')}…` : flat;
}
