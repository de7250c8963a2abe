import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleValues, fillBlanks, parseTemplate } from '../../core/jobs/template.ts';
import { compile } from '../../core/plan/compile.ts';
import { draftScenarios } from '../../core/proof/draft-scenarios.ts';
import { stageFor } from '../../core/proof/drafting/stage.ts';
import type { Scenario, ScenarioKind } from '../../core/proof/scenario.ts';
import { type HeldCall, unmet } from '../../core/proof/unmet.ts';
import { embeddedBrain } from '../brains/embedded/embedded-brain.ts';
import { holdCall } from './hold-call.ts';

type Job = Parameters<typeof draftScenarios>[0];

function scenariosOf(job: Job): Scenario[] {
  return draftScenarios(job, compile(job.instructions, job.context));
}

function hold(job: Job, scenario: Scenario, run = 0): Promise<HeldCall> {
  const plan = compile(job.instructions, job.context);
  const snapshot = stageFor(job, plan, scenario.openings, scenario.circumstances);
  return holdCall(scenario, run, snapshot, [embeddedBrain(null)]);
}

function linesOf({ record }: HeldCall, who: 'agent' | 'caller'): string[] {
  return record.transcript.filter((line) => line.who === who).map(({ text }) => text);
}

const orchard: Job = {
  name: 'Pick your own',
  phrases: ['we would like to come and pick apples', 'is there room in the orchard'],
  instructions: `Ask for their name.
Ask for the best phone number. Read the number back.
Ask which day they want to come. Read the day back.
[[call-webhook "Hold a row"]]
Ask if there is anything else, then say goodbye.`,
  context: { destinations: ['Farm shop'], webhooks: ['Hold a row'] },
};

function ofKind(kind: ScenarioKind): Scenario {
  const found = scenariosOf(orchard).find((scenario) => scenario.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

describe('a scripted caller', () => {
  test('says the same in the same run, and other words in another', async () => {
    const scenario = ofKind('happy-path');
    const runs = await Promise.all([0, 0, 1, 2, 3].map((run) => hold(orchard, scenario, run)));
    const said = runs.map((call) => linesOf(call, 'caller').join('\n'));
    expect(said[1]).toBe(said[0]);
    expect(new Set(said).size).toBeGreaterThan(2);
  });

  test('corrects what is read back, and the act is done with the corrected value', async () => {
    const scenario = ofKind('correction');
    const [twist] = scenario.twists;
    const call = await hold(orchard, scenario);
    const known = scenario.knows.find(({ type }) => type === 'phone')?.value;
    expect(twist).toMatchObject({ does: 'correct', what: { type: 'phone' } });
    expect(JSON.parse(call.record.actions[0]?.args.fields ?? '{}')).toMatchObject({ phone: known });
    expect(unmet(scenario, call)).toEqual([]);
  });

  test('who will not give a value never says it, and is found left with nothing where the text has no way out', async () => {
    const refusal = scenariosOf(orchard).find(({ name }) => /phone/.test(name) && /not give/.test(name));
    expect(refusal).toBeDefined();
    if (!refusal) return;
    const call = await hold(orchard, refusal);
    expect(linesOf(call, 'caller').join(' ')).not.toMatch(/312|three one two/);
    expect(call.notes.refused).not.toBeNull();
    expect(unmet(refusal, call)).toEqual([expect.stringContaining('left with nothing')]);
  });

  test('a no to the act is a no', async () => {
    const scenario = ofKind('decline');
    const call = await hold(orchard, scenario);
    expect(call.record.actions).toEqual([]);
    expect(unmet(scenario, call)).toEqual([]);
  });

  test('asks a question in between, and the job comes to its end all the same', async () => {
    const scenario = ofKind('digression');
    const call = await hold(orchard, scenario);
    expect(linesOf(call, 'caller').some((line) => line.endsWith('?'))).toBe(true);
    expect(unmet(scenario, call)).toEqual([]);
  });
});

test('what was expected and did not happen is said in sentences', async () => {
  const scenario = ofKind('happy-path');
  const silent = { ...orchard, instructions: 'Ask for their name.\nSay goodbye.' };
  const missing = unmet(scenario, await hold(silent, scenario));
  expect(missing).toContain('“best phone number” is not among the results.');
  expect(missing).toContain('The webhook (Hold a row) was not done.');
  for (const sentence of missing) expect(sentence).toMatch(/\.$/);
});

const TEMPLATES = new URL('../../core/jobs/templates/', import.meta.url);

describe('every template', () => {
  test.each(readdirSync(TEMPLATES).filter((name) => name.endsWith('.md')))(
    '%s meets its own scenarios',
    async (file) => {
      const parsed = parseTemplate(file.slice(0, -3), readFileSync(new URL(file, TEMPLATES), 'utf8'));
      if ('problems' in parsed) throw new Error(file);
      const { name, description, phrases, instructions, blanks } = parsed.template;
      const text = fillBlanks(instructions, exampleValues(blanks ?? []));
      const named = (pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, one]) => one ?? []);
      const context = {
        destinations: named(/transfer-call to="([^"]+)"/g),
        webhooks: named(/call-webhook "([^"]+)"/g),
      };
      const job = { name, description, phrases, instructions: text, context };
      const scenarios = scenariosOf(job);
      expect(scenarios.length).toBeGreaterThan(0);
      for (const scenario of scenarios)
        expect(unmet(scenario, await hold(job, scenario)), scenario.name).toEqual([]);
    },
    60_000,
  );
});
