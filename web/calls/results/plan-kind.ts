import type { Kind } from '../../ui/index.ts';

const kinds: readonly Kind[] = [
  'say',
  'ask',
  'knowledge',
  'collect',
  'confirm',
  'branch',
  'action',
  'transfer',
  'end',
];

/** The mark for a plan step of a record. Going back is a decision and has no mark of its own. */
export function markOf(kind: string): Kind {
  return kinds.find((each) => each === kind) ?? 'branch';
}

const bare: Partial<Record<string, string>> = {
  end: 'End the call',
  'go-back': 'Start again from an earlier step',
};

const leads: Partial<Record<string, string>> = {
  collect: 'Ask for',
  confirm: 'Read back',
  transfer: 'Transfer to',
  knowledge: 'Answer about',
  action: 'Do:',
};

/** An action's name stands at the beginning of its step's id. */
const actionLeads: readonly (readonly [id: string, lead: string])[] = [
  ['action:take-message', 'Take a message for'],
  ['action:send-text', 'Text the caller:'],
  ['action:call-webhook', 'Call webhook'],
];

/** One line for a step: "Ask for full name", "Transfer to On-call dentist". */
export function stepLine({ id, kind, text }: { id: string; kind: string; text: string }): string {
  const clean = text.trim().replace(/^(ask if|if|say)\b/i, (word) => word.toLowerCase());
  if (clean === '') return bare[kind] ?? kind;
  const lead = actionLeads.find(([start]) => id.startsWith(start))?.[1] ?? leads[kind];
  const line = lead ? `${lead} ${clean}` : clean;
  return line.charAt(0).toLocaleUpperCase() + line.slice(1);
}
