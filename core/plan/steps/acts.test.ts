import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { everyStep } from '../plan.ts';

const context = { destinations: ['Front desk', 'Sales team'], webhooks: ['Create ticket', 'Book table'] };
const act = (text: string) =>
  [...everyStep(compile(text, context).steps)].find(({ kind }) => kind === 'action' || kind === 'transfer');

describe('what an act needs', () => {
  it.each([
    ['Get name, phone and date of birth.\n[[take-message for="Dr. Lee"]]', ['name', 'phone']],
    [
      'Get name, phone and date of birth.\n[[call-webhook "Create ticket"]]',
      ['name', 'phone', 'date_of_birth'],
    ],
    ['Get name and email (optional).\n[[send-text "Hi"]]', ['name']],
    ['Ask for the email. This is optional.\n[[call-webhook "Create ticket"]]', []],
    ['If it leaks, get the address.\n[[call-webhook "Create ticket"]]', []],
    ['Get the name.\n[[transfer-call to="Front desk"]]', []],
    ['Get the name. Once you have their name, transfer to the front desk.', ['name']],
  ])('%j', (text, needs) => {
    expect(act(text)).toMatchObject({ needs });
  });
});

describe('confirming with the caller', () => {
  it.each([
    ['Get the name. Book it only on a yes.', true],
    ['Get the name. Submit the order once the customer agrees.', true],
    ['Tell them the fee and ask if that is OK before you send it.', true],
    ['[[send-text "Hi"]]', true],
    ['[[call-webhook "Create ticket"]]', true],
    ['[[take-message for="Dr. Lee"]]', false],
    ['Offer to take a message.', true],
    ['[[transfer-call to="Front desk"]]', true],
  ])('%s: %s', (text, confirm) => {
    expect(act(text)).toMatchObject({ confirm });
  });

  it.each([
    ['Ask if you may text them the link.\nIf yes:\n- [[send-text "Hi"]]', true],
    ['Ask if they want to be connected.\n[[transfer-call to="Front desk"]]', true],
    [
      'Ask if they want to leave a message or be connected now.\nIf they want to be connected, [[transfer-call to="Front desk"]].',
      true,
    ],
    ['Ask if they own the house.\nIf yes:\n- [[send-text "Hi"]]', false],
    ['Ask if you may text them the link.\nIf no:\n- [[send-text "Hi"]]', false],
  ])('the leave for the very act counts as its yes: %j', (text, given) => {
    const step = act(text);
    expect(step && 'consent' in step).toBe(given);
  });
});

describe('names of the workspace', () => {
  it.each([
    ['Transfer to the desk.', { destination: 'Front desk' }],
    ['Put them through to sales.', { destination: 'Sales team' }],
    ['Transfer to Manny, he knows.', { destination: 'manny' }],
    ['Create a ticket.', { args: { name: 'Create ticket' } }],
    ['Book it.', { args: { name: 'Book table' } }],
    ['Email the brochure.', { args: { name: 'Email the brochure' } }],
  ])('%s', (text, expected) => {
    expect(act(text)).toMatchObject(expected);
  });
});
