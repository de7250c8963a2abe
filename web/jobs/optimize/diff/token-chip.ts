import { tokensIn } from '../../../../core/plan/tokens.ts';
import type { ActionChipProps } from '../../../ui/index.ts';

export type Chip = Pick<ActionChipProps, 'kind' | 'icon' | 'label'>;

/** How an action token is shown in a text that is read; null for what is no whole token, which is shown as it is written. */
export function chipOf(raw: string): Chip | null {
  const [token] = tokensIn(raw);
  if (token?.type !== 'token') return null;
  const { name, value, args } = token;
  switch (name) {
    case 'transfer-call':
      return { kind: 'transfer', icon: 'forward', label: `Transfer to ${args.to ?? value ?? 'nobody yet'}` };
    case 'send-text':
      return { kind: 'action', icon: 'text-message', label: `Text: ${value ?? args.text ?? 'nothing yet'}` };
    case 'call-webhook':
      return { kind: 'action', icon: 'link', label: `Call webhook ${value ?? args.name ?? ''}`.trimEnd() };
    case 'take-message':
      return {
        kind: 'action',
        icon: 'note',
        label: args.for ? `Take a message for ${args.for}` : 'Take a message',
      };
    case 'end-call':
      return { kind: 'end', icon: 'hang-up', label: 'End call' };
    default:
      return null;
  }
}
