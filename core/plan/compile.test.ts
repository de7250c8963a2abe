import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';

const context = { destinations: ['Front desk'], webhooks: ['Create ticket'] };

describe('compile', () => {
  it('reads numbered steps into collect, confirm and action', () => {
    const plan = compile(
      '1. Get name and callback number.\n2. Read the number back.\n3. [[take-message for="Dr. Lee"]]',
      context,
    );
    expect(plan.steps.map((step) => step.kind)).toEqual(['collect', 'confirm', 'action']);
  });
});
