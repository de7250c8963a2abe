import type { Plan } from '../../../../core/plan/plan.ts';
import { resultsOf } from '../../../../core/plan/plan.ts';
import { printToken, type Token } from '../../../../core/plan/tokens.ts';
import type { WeeklyHours } from '../../../../core/workspaces/destination.ts';
import type { Kind } from '../../../ui/index.ts';
import { placeholderLabel } from './action-chips.ts';

/** An action as it is written: what a form edits. */
export type TokenDraft = Pick<Token, 'name' | 'value' | 'args'>;

/** Something that can be put into the text. */
export type Offer = {
  label: string;
  /** At its right: when somebody answers there, what it is. */
  hint?: string;
  kind: Kind;
  token: TokenDraft;
  /** What is written needs more words: a form asks for them first. */
  asks: boolean;
};

export type Named = { name: string };
export type Reachable = Named & { hours: WeeklyHours | null };

/** Every action that this workspace has something for, as the Insert menu and `[[` offer it. */
export function offersOf(destinations: readonly Reachable[], webhooks: readonly Named[]): Offer[] {
  const token = (name: string, value: string | null, args: Record<string, string> = {}): TokenDraft => ({
    name,
    value,
    args,
  });
  return [
    ...destinations.map(
      ({ name, hours }): Offer => ({
        label: `Transfer to ${name}`,
        hint: hoursInShort(hours),
        kind: 'transfer',
        token: token('transfer-call', null, { to: name }),
        asks: false,
      }),
    ),
    { label: 'Text the caller', kind: 'action', token: token('send-text', ''), asks: true },
    { label: 'Take a message', kind: 'action', token: token('take-message', null, { for: '' }), asks: true },
    ...webhooks.map(
      ({ name }): Offer => ({
        label: name,
        hint: 'webhook',
        kind: 'action',
        token: token('call-webhook', name),
        asks: false,
      }),
    ),
    { label: 'End call', kind: 'end', token: token('end-call', null), asks: false },
  ];
}

/** "24 h", "8–17" or, where days differ, "hours vary". */
export function hoursInShort(hours: WeeklyHours | null): string {
  if (!hours) return '24 h';
  const open = hours.days.filter((day) => day.length > 0).map((day) => JSON.stringify(day));
  if (open.length === 0) return 'closed';
  if (new Set(open).size > 1) return 'hours vary';
  const periods = hours.days.find((day) => day.length > 0) ?? [];
  const short = (clock: string) => clock.replace(/^0(?=\d)/, '').replace(/:00$/, '');
  return periods.map(({ from, to }) => `${short(from)}–${short(to)}`).join(', ');
}

/** A token as it is written into the text; what was left empty is left out. */
export function written({ name, value, args }: TokenDraft): string {
  const given = Object.fromEntries(Object.entries(args).filter(([, arg]) => arg.trim() !== ''));
  return printToken({ name, value: value === '' && name !== 'send-text' ? null : value, args: given });
}

/** Variables that something fills: who calls, the business, and what this job collects. */
export function variablesOf(plan: Plan): { path: string; label: string }[] {
  const paths = [
    'caller.number',
    'caller.name',
    'business.name',
    ...resultsOf(plan).map(({ key }) => `fields.${key}`),
  ];
  return [...new Set(paths)].map((path) => ({ path, label: placeholderLabel(path) }));
}
