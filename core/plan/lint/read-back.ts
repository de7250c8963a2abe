import { everyStep } from '../plan.ts';
import { found, type LintRule } from './rule.ts';

export const readBack: LintRule = {
  code: 'read-back',
  about: 'Read a phone number back: one wrong digit and nobody can call the caller.',
  check: ({ plan }) => {
    const confirmed = new Set<string>();
    for (const step of everyStep(plan.steps))
      if (step.kind === 'confirm') for (const key of step.fields) confirmed.add(key);
    return [...everyStep(plan.steps)].flatMap((step) => {
      if (step.kind !== 'collect') return [];
      const phone = step.fields.find((field) => field.type === 'phone' && !confirmed.has(field.key));
      return phone
        ? [
            found(
              readBack,
              `No line reads the ${phone.label} back. The agent does it before it acts; say where it should, e.g. “Read the number back.”`,
              step.span,
            ),
          ]
        : [];
    });
  },
};
