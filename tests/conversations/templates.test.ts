import { describe, expect, test } from 'vitest';
import { recordOf } from '../../core/calls/recording.ts';
import { answerTo } from '../../core/proof/co-operative-caller.ts';
import { Talk } from './conversation.ts';
import { templateOf, templateSlugs } from './world.ts';

const MOST_TURNS = 40;

describe.each(templateSlugs())('%s', (slug) => {
  const template = templateOf(slug);
  const language = slug.startsWith('spanish') ? 'es' : 'en';

  test.each(['yes', 'no'] as const)('runs to its end with a caller who answers %s', (yesNo) => {
    const talk = runThrough(slug, template.phrases[0] ?? '', { yesNo, language });
    expect(talk.call.jobRuns[0]?.state, talk.transcript('agent')).toMatch(/^(?:done|handed-over)$/);
    talk.ends();
    expect(talk.transcript('agent')).not.toMatch(/did not catch|no le entendí/);
  });

  test('never speaks its instructions raw', () => {
    const talk = runThrough(slug, template.phrases[0] ?? '', { yesNo: 'yes', language });
    expect(talk.transcript('agent')).not.toMatch(
      /\b(?:ask (?:for|if|whether|the caller)|tell (?:the caller|them)|the caller)\b|\[\[|\{\{/i,
    );
  });

  test('every value is proved by the caller’s own words in the transcript', () => {
    const { call } = runThrough(slug, template.phrases[0] ?? '', { yesNo: 'yes', language });
    for (const value of recordOf(call).jobs.flatMap(({ result }) => result.data)) {
      const lines = call.transcript.filter(({ who, turn }) => who === 'caller' && turn === value.turn);
      expect(lines.map(({ text }) => text.slice(...value.span))).toContain(value.heard);
    }
  });

  test.each(template.phrases)('is chosen among all templates by “%s”', (phrase) => {
    const talk = new Talk({
      jobs: [
        slug,
        ...templateSlugs()
          .filter((other) => other !== slug)
          .slice(0, 9),
      ],
    });
    talk.hears(phrase);
    if (talk.call.expecting?.kind === 'danger') talk.hears('no');
    expect(talk.call.jobRuns.map(({ jobId }) => jobId)).toContain('job_0');
  });
});

function runThrough(
  slug: string,
  opening: string,
  caller: { yesNo: 'yes' | 'no'; language: 'en' | 'es' },
): Talk {
  const talk = new Talk({ jobs: [slug] });
  talk.hears(opening);
  for (let turn = 0; turn < MOST_TURNS && talk.call.status !== 'ended'; turn += 1) {
    const answer = answerTo(talk.call, caller);
    if (answer === null) break;
    talk.hears(answer);
  }
  return talk;
}
