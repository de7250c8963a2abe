import type { ActionName } from '../../actions/index.ts';
import type { Scenario } from '../scenario.ts';

/** How a question names an act. */
const NAMES: Partial<Record<ActionName, RegExp>> = {
  'transfer-call':
    /\b(?:connect(?:ed)?|transfer(?:red)?|through|speak|talk|a person|somebody|comunic\p{L}*|transfier\p{L}*|pas(?:e|ar)\p{L}*)\b/iu,
  'take-message': /\b(?:message|mensaje|recado)\b/i,
  'send-text': /\b(?:text|link|sms|enlace)\b/i,
};

type Wishing = Pick<Scenario, 'expectations'>;

/**
 * A caller came for what the scenario expects of the call. Of a question that the text did not put before, about an act or a choice
 * between acts, that decides the answer; null where it is about none, or the caller has no wish.
 */
export function wishFor(question: string, scenario: Wishing): 'yes' | 'no' | null {
  const named = actsIn(question);
  if (named.some((action) => wants(action, scenario) === 'once')) return 'yes';
  // Who came to be put through does not leave a message instead.
  const other = [...ACTS].some((action) => wants(action, scenario) === 'once');
  return named.length > 0 && (other || named.some((action) => wants(action, scenario) === 'never'))
    ? 'no'
    : null;
}

/** The option that names what the caller came for. */
export function wishedOption(options: readonly string[], scenario: Wishing): string | undefined {
  const wished = options.find((option) => wishFor(option, scenario) === 'yes');
  return wished ?? options.find((option) => wishFor(option, scenario) === null) ?? options[0];
}

const ACTS = Object.keys(NAMES) as ActionName[];

function actsIn(words: string): ActionName[] {
  return ACTS.filter((action) => NAMES[action]?.test(words));
}

function wants(action: ActionName, { expectations }: Wishing): 'once' | 'never' | null {
  const about = expectations.flatMap((one) =>
    one.about === 'action' && one.action === action ? one.times : [],
  );
  return about.includes('once') ? 'once' : (about[0] ?? null);
}
