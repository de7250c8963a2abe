import { placeholdersIn, type Token, tokensIn } from '../../../../core/plan/tokens.ts';
import type { Chip } from '../../../ui/code/index.ts';
import type { IconName, Kind } from '../../../ui/index.ts';

type Words = Pick<Token, 'name' | 'value' | 'args'>;
export type TokenLook = { kind: Extract<Kind, 'action' | 'transfer' | 'end'>; icon: IconName; label: string };

const LONGEST = 36;

/** An action token as its chip shows it; null for a name that is no action. */
export function lookOf({ name, value, args }: Words): TokenLook | null {
  const or = (given: string | null | undefined, none: string) => cut(given?.trim() || none);
  switch (name) {
    case 'transfer-call':
      return {
        kind: 'transfer',
        icon: 'forward',
        label: `Transfer to ${or(args.to ?? value, 'nobody yet')}`,
      };
    case 'send-text':
      return {
        kind: 'action',
        icon: 'text-message',
        label: `Text the caller: ${or(args.text ?? value, 'nothing yet')}`,
      };
    case 'call-webhook':
      return { kind: 'action', icon: 'link', label: `Webhook ${or(args.name ?? value, 'not named yet')}` };
    case 'take-message': {
      const whom = (args.for ?? value ?? '').trim();
      return {
        kind: 'action',
        icon: 'note',
        label: whom ? `Take a message for ${cut(whom)}` : 'Take a message',
      };
    }
    case 'end-call':
      return { kind: 'end', icon: 'hang-up', label: 'End call' };
    default:
      return null;
  }
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST
    ? `${characters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
    : text;
}

/** What is filled in: "their callback number". */
export function placeholderLabel(path: string): string {
  const named: Record<string, string> = {
    'caller.number': 'caller’s number',
    'caller.name': 'caller’s name',
    'business.name': 'name of the business',
  };
  return named[path] ?? path.slice(path.indexOf('.') + 1).replaceAll('_', ' ');
}

/** Whole action tokens and variables of a text. What is half written stays as it is written. */
export function chipsIn(text: string): Chip[] {
  const found: Chip[] = [];
  if (text.includes('[['))
    for (const piece of tokensIn(text)) {
      const look = piece.type === 'token' ? lookOf(piece) : null;
      if (!look) continue;
      const [from, to] = piece.span;
      found.push({ from, to, ...look, spoken: `Action: ${look.label}. Press Enter to edit.` });
    }
  if (text.includes('{{'))
    for (const { span, path } of placeholdersIn(text)) {
      const [from, to] = span;
      if (found.some((chip) => from < chip.to && to > chip.from)) continue;
      const blank = path.startsWith('blank.');
      const label = placeholderLabel(path);
      const spoken = blank ? `Blank: ${label}.` : `Filled in: ${label}.`;
      found.push({ from, to, kind: 'plain', label, spoken });
    }
  return found.sort((a, b) => a.from - b.from);
}
