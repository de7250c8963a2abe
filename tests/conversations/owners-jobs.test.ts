import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkJob } from '../../core/jobs/validate.ts';
import { answerTo } from '../../core/proof/co-operative-caller.ts';
import { Talk } from './conversation.ts';

/** Jobs as owners write them; the folder stands beside the repository where there is one. */
const DATA = new URL('../../../shared/devset/instructions.jsonl', import.meta.url);

type Row = { id: string; name: string; description: string; instructions: string };

const rows: Row[] = existsSync(DATA)
  ? readFileSync(DATA, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  : [];

describe.skipIf(rows.length === 0)('a job as an owner writes it', () => {
  test.each(rows)(
    '$id saves, compiles and goes through a mock call',
    ({ name, description, instructions }) => {
      expect(checkJob({ name, description, instructions, phrases: [], icon: null }, [])).toEqual([]);
      const talk = new Talk({ jobs: [{ name, description, instructions, phrases: ['here is my call'] }] });
      talk.hears('here is my call').job(name);
      for (let turn = 0; turn < 60 && talk.call.status !== 'ended'; turn += 1) {
        const answer = answerTo(talk.call, { yesNo: turn % 2 ? 'yes' : 'no', language: 'en' });
        if (answer === null) break;
        talk.hears(answer);
      }
      expect(talk.call.jobRuns[0]?.state).toMatch(/^(?:done|handed-over)$/);
    },
  );
});
