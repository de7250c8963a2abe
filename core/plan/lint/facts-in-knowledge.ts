import type { Span } from '../../shared/text.ts';
import { found, type LintRule, wordsAt } from './rule.ts';

const PRICE = /[$€£]\s?\d|\b\d+(?:\.\d+)? ?(?:dollars|euros|pounds|usd)\b/i;
const HOURS =
  /\b(?:open|closed|hours)\b[^.]{0,40}\b\d{1,2}(?::\d{2})? ?(?:am|pm|a\.m|p\.m)|\b\d{1,2}(?::\d{2})? ?(?:am|pm) ?(?:to|-|–|until) ?\d{1,2}(?::\d{2})? ?(?:am|pm)\b/i;
const ADDRESS =
  /\b\d{1,5} (?:[A-Z][a-z]+ ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Way|Place|Court)\b/;

export const factsInKnowledge: LintRule = {
  code: 'facts-in-knowledge',
  title: 'Facts belong in Knowledge',
  about:
    'Prices, hours and addresses belong in Knowledge: there they are changed once and hold for every job.',
  severity: 'advice',
  example: {
    before: 'Tell them the visit costs $89.',
    after: 'Look up the price of a visit in Knowledge.\nNever guess at what is not in Knowledge.',
  },
  check: (job) => {
    const spans: Span[] = [...job.plan.background];
    for (const step of job.steps) if (step.kind === 'say') spans.push(step.span);
    return spans.flatMap((span) => {
      const words = wordsAt(job, span);
      const fact = PRICE.test(words)
        ? 'A price'
        : HOURS.test(words)
          ? 'Opening hours'
          : ADDRESS.test(words)
            ? 'An address'
            : null;
      return fact
        ? [
            found(
              factsInKnowledge,
              `${fact} stands here. Keep it on a knowledge page, where it is changed once for every job.`,
              span,
            ),
          ]
        : [];
    });
  },
};
