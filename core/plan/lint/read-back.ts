import type { Field, FieldType, Step } from '../plan.ts';
import { sentenceAfter } from './mending.ts';
import { found, inLanguage, type LintRule } from './rule.ts';

/** What is worth nothing with one wrong sign. A date counts where its very line asks for nothing else. */
const MUST_BE_RIGHT: ReadonlySet<FieldType> = new Set<FieldType>(['phone', 'email', 'address']);

const NOUNS: Partial<Record<FieldType, { en: string; es: string }>> = {
  phone: { en: 'the number', es: 'el número' },
  email: { en: 'the email address', es: 'el correo' },
  address: { en: 'the address', es: 'la dirección' },
};

export const readBack: LintRule = {
  code: 'read-back',
  title: 'Read back what must be right',
  about: 'Read numbers, email addresses and addresses back: one wrong digit and nobody can reach the caller.',
  severity: 'advice',
  example: {
    before: 'Ask for the best number to call back.',
    after: 'Ask for the best number to call back. Read the number back.',
  },
  check: (job) => {
    const confirmed = new Set<string>();
    for (const step of job.steps)
      if (step.kind === 'confirm') for (const key of step.fields) confirmed.add(key);
    return job.steps.flatMap((step) => {
      if (step.kind !== 'collect') return [];
      const open = step.fields.filter((field) => mustBeRight(field) && !confirmed.has(field.key));
      if (open.length === 0) return [];
      const nouns = [
        ...new Set(open.map(({ type }) => inLanguage(job, NOUNS[type] ?? { en: 'it', es: 'el dato' }))),
      ];
      const line = inLanguage(job, {
        en: `Read ${nouns.join(' and ')} back.`,
        es: `Repita ${nouns.join(' y ')}.`,
      });
      const labels = open.map(({ label }) => `“${label}”`).join(', ');
      const message = `No line reads ${labels} back. The agent does it before it acts; say where it should, e.g. “${line}”`;
      // “The number” must name one value: where the job asks for two, the author says which.
      const clear = open.every(({ type }) => count(job.steps, type) === 1);
      const fix = clear ? sentenceAfter(job, step.span, 'Read it back', line) : null;
      return [found(readBack, message, step.span, fix)];
    });
  },
};

function count(steps: readonly Step[], type: FieldType): number {
  const fields = steps.flatMap((step) => (step.kind === 'collect' ? step.fields : []));
  return new Set(fields.filter((field) => field.type === type).map(({ key }) => key)).size;
}

function mustBeRight({ type, required, label }: Field): boolean {
  return (
    required &&
    MUST_BE_RIGHT.has(type) &&
    !/\b(?:zip|post ?code|postal|city|town|state|código postal|ciudad)\b/i.test(label)
  );
}
