import { describe, expect, test } from 'vitest';
import type { StepOf } from '../plan/plan.ts';
import { type GateField, gate } from './gates.ts';

const act = (action: string, more: Partial<StepOf<'action'>> = {}): StepOf<'action'> =>
  ({
    kind: 'action',
    id: 'act',
    span: [0, 1],
    confidence: 1,
    action,
    args: {},
    needs: ['name', 'phone'],
    confirm: true,
    ...more,
  }) as StepOf<'action'>;

const given = (more: Partial<GateField> = {}): GateField => ({ value: 'x', confirmed: false, ...more });
const both = { name: given(), phone: given({ confirmed: true }) };

const open = (
  fields: Record<string, GateField>,
  { step = act('send-text'), consented = true, readBack = ['phone'] } = {},
) => gate(step, { fields, consented, readBack });

describe('the gate of an act', () => {
  test('opens with its values given, what is read back confirmed, and the caller’s yes', () =>
    expect(open(both)).toEqual({ open: true }));

  test('waits for each value that it needs', () =>
    expect(open({ name: given() })).toEqual({ open: false, waits: 'field', key: 'phone' }));

  test('waits for the yes to what was read back', () =>
    expect(open({ ...both, phone: given() })).toEqual({
      open: false,
      waits: 'confirmation',
      keys: ['phone'],
    }));

  test('waits for the yes to the act itself, after all else', () =>
    expect(open(both, { consented: false })).toEqual({ open: false, waits: 'consent' }));

  test('needs no yes where the act is none that is felt outside', () =>
    expect(open(both, { step: act('take-message', { confirm: false }), consented: false })).toEqual({
      open: true,
    }));

  test('never opens without a value that was refused', () =>
    expect(open({ ...both, phone: given({ value: null, flag: 'refused' }) })).toMatchObject({
      open: false,
      waits: 'nothing',
    }));

  test('lets a message be taken with what the caller was willing to give, yet not with what was never asked', () => {
    const step = act('take-message', { confirm: false });
    expect(open({ ...both, phone: given({ value: null, flag: 'refused' }) }, { step }).open).toBe(true);
    expect(open({ name: given() }, { step }).open).toBe(false);
  });

  test('takes a value that was kept as heard after two tries', () =>
    expect(open({ ...both, phone: given({ flag: 'as-heard' }) }).open).toBe(true));
});
