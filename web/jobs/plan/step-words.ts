import type { Field, FieldType, Step } from '../../../core/plan/plan.ts';
import type { IconName, Kind } from '../../ui/index.ts';

/** A condition under which a step runs, or how: shown under what it guards. */
export type Gate = { icon: IconName; label: string };

export type StepWords = {
  kind: Kind;
  /** What the agent does: "Collect". */
  word: string;
  /** A field's key, beside the word. */
  key?: string;
  text: string;
  gates: readonly Gate[];
};

/** Below this a line was not understood well enough to be sure of it. The same bound as Plan.understood uses. */
export const SURE = 0.8;

/** Which mark stands for a step. */
export function kindOf({ kind }: Step): Kind {
  return kind === 'go-back' ? 'branch' : kind;
}

const typeWords: Record<FieldType, Gate> = {
  phone: { icon: 'phone', label: 'phone number' },
  'person-name': { icon: 'user', label: 'person’s name' },
  email: { icon: 'text-message', label: 'e-mail address' },
  address: { icon: 'pin', label: 'address' },
  date: { icon: 'calendar', label: 'date' },
  time: { icon: 'clock', label: 'time' },
  'date-time': { icon: 'clock', label: 'date or time' },
  number: { icon: 'keypad', label: 'number' },
  people: { icon: 'people', label: 'how many people' },
  price: { icon: 'receipt', label: 'price' },
  choice: { icon: 'list', label: 'one of several' },
  'yes-no': { icon: 'check', label: 'yes or no' },
  text: { icon: 'note', label: 'in their words' },
};

export function gatesOfField({ type, required, readBack, options }: Field): Gate[] {
  const shape = typeWords[type];
  return [
    options && options.length > 0 ? { ...shape, label: options.join(', ') } : shape,
    required ? { icon: 'check', label: 'required' } : { icon: 'info', label: 'may be skipped' },
    ...(readBack ? [{ icon: 'undo' as const, label: 'read back' }] : []),
  ];
}

function needsGate(needs: readonly string[]): Gate[] {
  return needs.length > 0 ? [{ icon: 'lock', label: `needs ${needs.join(', ')}` }] : [];
}

const yesFirst: Gate = { icon: 'check', label: 'caller says yes first' };

function quoted(text: string): string {
  return /^[“"]/.test(text) ? text : `“${text}”`;
}

/** A step in the words of the plan pane. A collect step gives one entry for each of its fields. */
export function wordsOf(step: Step): StepWords[] {
  switch (step.kind) {
    case 'say':
      return [
        {
          kind: 'say',
          word: step.confidence < SURE ? 'Read as: say this' : 'Say',
          text: step.verbatim || step.confidence < SURE ? quoted(step.text) : step.text,
          gates: step.verbatim ? [{ icon: 'lock', label: 'word for word' }] : [],
        },
      ];
    case 'ask':
      return [{ kind: 'ask', word: 'Ask', text: step.text, gates: answerGates(step) }];
    case 'collect':
      return step.fields.map((field) => ({
        kind: 'collect',
        word: 'Collect',
        key: field.key,
        text: field.label,
        gates: gatesOfField(field),
      }));
    case 'confirm':
      return [{ kind: 'confirm', word: 'Read back', text: step.fields.join(', ') || step.text, gates: [] }];
    case 'branch':
      return [];
    case 'go-back':
      return [{ kind: 'branch', word: 'Go back', text: 'and go on from there', gates: [] }];
    case 'knowledge':
      return [{ kind: 'knowledge', word: 'Answer from Knowledge', text: step.topic, gates: [] }];
    case 'action':
      return [actionWords(step)];
    case 'transfer':
      return [
        {
          kind: 'transfer',
          word: 'Transfer',
          text: step.destination || 'to nobody yet',
          gates: [yesFirst, ...needsGate(step.needs)],
        },
      ];
    case 'end':
      return [{ kind: 'end', word: 'End the call', text: step.text, gates: [] }];
  }
}

function answerGates(step: Extract<Step, { kind: 'ask' }>): Gate[] {
  if (step.answer === 'yes-no') return [{ icon: 'check', label: 'yes or no' }];
  return step.options && step.options.length > 0 ? [{ icon: 'list', label: step.options.join(' or ') }] : [];
}

function actionWords(step: Extract<Step, { kind: 'action' }>): StepWords {
  const gates = [...(step.confirm ? [yesFirst] : []), ...needsGate(step.needs)];
  const first = Object.values(step.args)[0] ?? '';
  switch (step.action) {
    case 'take-message':
      return {
        kind: 'action',
        word: 'Take a message',
        text: step.args.for ? `for ${step.args.for}` : '',
        gates,
      };
    case 'send-text':
      return { kind: 'action', word: 'Text the caller', text: first ? quoted(first) : '', gates };
    case 'call-webhook':
      return { kind: 'action', word: 'Call a webhook', text: first, gates };
  }
}
