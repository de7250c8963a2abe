import { nameKey } from '../../shared/text.ts';
import { everyStep, fieldsOf, type Plan, type PlanContext } from '../plan.ts';

const MOST_FIELDS = 5;

/** What a job does, in a line, for the library: "Asks for full name, phone and address, then takes a message." */
export function describe(plan: Plan): string {
  const words = plan.language === 'es' ? SPANISH : ENGLISH;
  const labels = [...new Set(fieldsOf(plan).map(({ label }) => label.toLowerCase()))].filter(
    (label) => label.length <= 40 && !/anything else/.test(label),
  );
  const asks = labels.length > 0 ? `${words.asks} ${listed(labels.slice(0, MOST_FIELDS), words.and)}` : '';
  const acts = [...new Set(everyStep(plan.steps).flatMap((step) => actOf(step, words)))];
  const does = listed(acts, words.and);
  const told = asks && does ? `${asks}, ${words.next} ${does}` : asks || does;
  return told === '' ? '' : `${told.charAt(0).toUpperCase()}${told.slice(1)}.`;
}

export type Missing = { kind: 'destination' | 'webhook'; name: string };

/** What a job names and the workspace does not have: until it is there, the agent cannot do that step. */
export function missingFrom(
  plan: Plan,
  instructions: string,
  { destinations, webhooks }: PlanContext,
): Missing[] {
  const has = (names: readonly string[], name: string) => names.some((one) => nameKey(one) === nameKey(name));
  const needs = everyStep(plan.steps).flatMap((step): Missing[] => {
    if (step.kind === 'transfer' && !has(destinations, step.destination))
      return [{ kind: 'destination', name: step.destination }];
    const isToken = instructions.startsWith('[[', step.span[0]);
    if (step.kind !== 'action' || step.action !== 'call-webhook' || !isToken) return [];
    const name = step.args.name ?? '';
    return has(webhooks, name) ? [] : [{ kind: 'webhook', name }];
  });
  return needs.filter(
    ({ kind, name }, at) => needs.findIndex((one) => one.kind === kind && one.name === name) === at,
  );
}

const ENGLISH = {
  and: 'and',
  next: 'then',
  asks: 'asks for',
  message: 'takes a message',
  text: 'texts the caller',
  transfer: 'can transfer the call',
};
const SPANISH: typeof ENGLISH = {
  and: 'y',
  next: 'luego',
  asks: 'pide',
  message: 'toma un mensaje',
  text: 'envía un mensaje de texto',
  transfer: 'puede transferir la llamada',
};

function actOf(step: Plan['steps'][number], words: typeof ENGLISH): string[] {
  if (step.kind === 'transfer') return [words.transfer];
  if (step.kind !== 'action') return [];
  return step.action === 'take-message' ? [words.message] : step.action === 'send-text' ? [words.text] : [];
}

function listed(items: readonly string[], and: string): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}
