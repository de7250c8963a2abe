import { COMPILER_GUIDELINES } from '../../plan/lint/compiler-guidelines.ts';
import { LINT_RULES } from '../../plan/lint/lint.ts';
import type { Guideline } from '../../plan/lint/rule.ts';
import { ACROSS_GUIDELINES } from './across-guidelines.ts';

export type GuideEntry = Omit<Guideline, 'example'> & Partial<Pick<Guideline, 'example'>>;

export type GuideChapter = { title: string; about: string; entries: GuideEntry[] };

const CHAPTERS: readonly { title: string; about: string; codes: readonly string[] }[] = [
  {
    title: 'When it runs',
    about: 'A job is chosen by what stands here, by its name, its description and its phrases.',
    codes: ['when-to-use', 'when-not', 'one-goal'],
  },
  {
    title: 'How it is written',
    about: 'One line for each thing to do, in the order of the call.',
    codes: [
      'numbered-steps',
      'unsure-line',
      'length',
      'facts-in-knowledge',
      'blank-left',
      'unknown-placeholder',
    ],
  },
  {
    title: 'What it asks',
    about: 'Callers answer one clear question after the other, and not all of them answer.',
    codes: [
      'safety-first',
      'one-question',
      'asked-twice',
      'known-number',
      'optional-fields',
      'read-back',
      'refusal-path',
    ],
  },
  {
    title: 'What it says',
    about: 'All of it is heard, none of it is read.',
    codes: ['no-greeting', 'speakable', 'no-promises', 'unknown-answer'],
  },
  {
    title: 'What it decides',
    about: 'A caller to whom nothing applies must still have a way on.',
    codes: ['both-branches', 'nobody-compares'],
  },
  {
    title: 'What it does',
    about:
      'The agent acts where the text has an action, and never without the caller’s yes where it matters.',
    codes: [
      ...[
        'action-in-prose',
        'token-incomplete',
        'token-unknown-action',
        'unknown-destination',
        'unknown-webhook',
      ],
      ...['text-ask-first', 'text-announce', 'text-receipt'],
      ...[
        'alternative-before-transfer',
        'confirm-before-transfer',
        'transfer-after-hours',
        'nothing-after-transfer',
      ],
    ],
  },
  {
    title: 'How it ends',
    about: 'Callers hang up content when they know what comes next.',
    codes: ['what-next', 'closing'],
  },
  {
    title: 'Beside other jobs',
    about: 'What no single text can show: it is found for each agent step that uses the job.',
    codes: ACROSS_GUIDELINES.map(({ code }) => code),
  },
];

const ENTRIES: ReadonlyMap<string, GuideEntry> = new Map(
  [...LINT_RULES, ...COMPILER_GUIDELINES, ...ACROSS_GUIDELINES].map((entry) => [entry.code, entry]),
);

/** Everything that can be found in jobs, as a guide to read from the first line to the last. */
export const GUIDE: readonly GuideChapter[] = CHAPTERS.map(({ codes, ...chapter }) => ({
  ...chapter,
  entries: codes.flatMap((code) => ENTRIES.get(code) ?? []),
}));

/** Codes that the guide must speak of. */
export const GUIDE_CODES: readonly string[] = [...ENTRIES.keys()];

/** A text of an example, cut where it is only length that it shows. */
export function shownExample(text: string): string {
  const most = 420;
  return text.length <= most ? text : `${text.slice(0, most).trimEnd()} …`;
}
