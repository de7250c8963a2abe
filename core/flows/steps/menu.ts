import { z } from 'zod';
import { blocking, finding, type Problem } from '../../shared/problem.ts';
import { nameKey } from '../../shared/text.ts';
import { FLOW_LIMITS, type FlowStepSettings } from '../flow.ts';
import { textUpTo, wholeFrom, wordsUpTo } from './limits.ts';
import type { StepSpec } from './step-spec.ts';

const shape = z.object({
  greeting: z.string(),
  choices: z.array(z.object({ digit: z.string(), words: z.array(z.string()), label: z.string() })),
  waitSeconds: z.number(),
  repeats: z.number(),
});

const settings = shape.extend({
  greeting: wordsUpTo(FLOW_LIMITS.greeting, 'The greeting'),
  choices: z
    .array(
      z.object({
        digit: z.string().regex(/^[0-9*#]$/, { message: 'A choice has one key: 0 to 9, * or #.' }),
        words: z
          .array(textUpTo(40, 'A word to say'))
          .max(10, { message: 'A choice has at most 10 words to say.' }),
        label: textUpTo(40, "A choice's name"),
      }),
    )
    .min(1, { message: 'The menu has no choices. Add one, or remove the step.' })
    .max(12, { message: 'A menu has at most 12 choices, one a key.' }),
  waitSeconds: wholeFrom(FLOW_LIMITS.menuWaitSeconds, 'The wait for a key', 'seconds'),
  repeats: wholeFrom(FLOW_LIMITS.menuRepeats, 'Saying the menu again', 'times'),
});

export const menu: StepSpec<'menu'> = {
  kind: 'menu',
  title: 'Phone menu',
  description: 'Lets callers choose by pressing a key or saying a word.',
  icon: 'menu',
  shape,
  settings,
  defaults: ({ businessName }) => ({
    greeting: `Thanks for calling ${businessName}. Press 1 to talk to us.`,
    choices: [{ digit: '1', words: [], label: 'Talk to us' }],
    waitSeconds: 5,
    repeats: 1,
  }),
  exits: ({ choices }) => [
    ...distinct(choices).map(({ digit, label }) => ({
      name: exitOf(digit),
      label: label ? `${digit}: ${label}` : `key ${digit}`,
      phrase: label ? `Key ${digit}, ${label}` : `Key ${digit}`,
      leads: 'must' as const,
      chosen: true,
    })),
    { name: 'no-answer', label: 'no choice', phrase: 'If nothing is chosen', leads: 'must', chosen: false },
  ],
  form: [
    {
      name: 'greeting',
      label: 'Greeting',
      hint: 'Names each key.',
      input: 'textarea',
      maxLength: FLOW_LIMITS.greeting,
    },
    {
      name: 'choices',
      label: 'Choices',
      hint: 'A key, a name, and words that callers may say instead.',
      input: 'choices',
    },
    {
      name: 'waitSeconds',
      label: 'Wait for a key',
      input: 'number',
      range: FLOW_LIMITS.menuWaitSeconds,
      unit: 'seconds',
    },
    {
      name: 'repeats',
      label: 'Say it again',
      hint: 'Before “no choice”.',
      input: 'number',
      range: FLOW_LIMITS.menuRepeats,
      unit: 'times',
    },
  ],
  summary: ({ choices }) =>
    choices.map(({ digit, label }) => (label ? `${digit} ${label}` : digit)).join(' · ') || 'No choices',
  check: (step) => checkChoices(step.settings),
  enter: ({ settings: { greeting, choices, waitSeconds, repeats } }) => ({
    act: 'gather',
    text: greeting,
    choices: distinct(choices).map((choice) => ({ ...choice, exit: exitOf(choice.digit) })),
    waitSeconds,
    repeats,
    otherwise: 'no-answer',
  }),
};

type Choice = FlowStepSettings['menu']['choices'][number];

function exitOf(digit: string): string {
  return `digit-${digit}`;
}

/** A key that stands twice leads only one way: the first counts, the check below says so. */
function distinct(choices: readonly Choice[]): Choice[] {
  return choices.filter((choice, i) => choices.findIndex((other) => other.digit === choice.digit) === i);
}

function checkChoices({ choices, greeting }: FlowStepSettings['menu']): Problem[] {
  const problems: Problem[] = [];
  const said = new Map<string, string>();
  choices.forEach(({ digit, words }, i) => {
    const path = `/settings/choices/${i}`;
    if (choices.findIndex((other) => other.digit === digit) !== i) {
      problems.push(
        blocking('digit-twice', `Key ${digit} stands in the menu twice. Give one of them another key.`, {
          path,
        }),
      );
    }
    for (const word of words) {
      const other = said.get(nameKey(word));
      if (other !== undefined && other !== digit) {
        problems.push(
          blocking('word-twice', `“${word}” stands for key ${other} and for key ${digit}. Keep it at one.`, {
            path,
          }),
        );
      }
      said.set(nameKey(word), digit);
    }
    if (greeting.trim() !== '' && /\d/.test(digit) && !greeting.includes(digit)) {
      problems.push(
        finding('key-not-named', `The greeting does not name key ${digit}, so callers will not know of it.`, {
          path,
        }),
      );
    }
  });
  return problems;
}
