import type { Answered } from '../../client/client.ts';
import { formatPhone, Receipt, type ReceiptProps } from '../../ui/index.ts';

type Action = Answered<'ActionResult'>;

const titles: Partial<Record<string, (args: Action['args']) => string>> = {
  'take-message': ({ for: whom }) => (whom ? `Take a message for ${whom}` : 'Take a message'),
  'send-text': () => 'Text the caller',
  'transfer-call': ({ to }) => (to ? `Transfer to ${to}` : 'Transfer the call'),
  'call-webhook': ({ name }) => (name ? `Call webhook “${name}”` : 'Call a webhook'),
  'end-call': () => 'End the call',
};

/** What an action is called where somebody reads it. */
export function actionTitle({ action, args }: Pick<Action, 'action' | 'args'>): string {
  return titles[action]?.(args) ?? action;
}

function stateOf({ state, receipt }: Action): ReceiptProps['state'] {
  if (state === 'running') return { tone: 'quiet', label: 'Under way', icon: 'clock' };
  if (state === 'failed') return { tone: 'danger', label: 'Not done' };
  return { tone: 'ok', label: receipt?.simulated ? 'Done, simulated' : 'Done' };
}

const argumentNames: Record<string, string> = {
  for: 'For',
  from_name: 'From',
  from_number: 'Number',
  text: 'Text',
  urgent: 'Urgent',
  to: 'To',
  from: 'From number',
  name: 'Name',
};

function valueText(value: string, country: string | undefined) {
  return (
    <span className="whitespace-pre-wrap">{value.startsWith('+') ? formatPhone(value, country) : value}</span>
  );
}

/** An action of a call with its proof, or why it was not done. */
export function ActionReceipt({ action, country }: { action: Action; country?: string | undefined }) {
  const given = Object.entries(action.args)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({
      name: argumentNames[name] ?? name.replaceAll('_', ' '),
      value: valueText(value, country),
    }));
  const proof = action.receipt
    ? [{ name: 'Receipt', value: <span className="mono">{action.receipt.id}</span> }]
    : [];
  const reason = action.reason ? [{ name: 'Why not', value: action.reason }] : [];
  return (
    <Receipt
      kind={action.action === 'transfer-call' ? 'transfer' : action.action === 'end-call' ? 'end' : 'action'}
      title={actionTitle(action)}
      state={stateOf(action)}
      facts={[...reason, ...given, ...proof]}
    />
  );
}
