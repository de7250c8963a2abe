import { expect, test } from 'vitest';
import { handedTo } from './handed-to.ts';

const names = ['Front office', 'Billing', 'On-call vet', 'Marta Ruiz', 'Sales manager', 'Recepción'];

test.each([
  ['Get Marta on the line.', 'Marta Ruiz'],
  ['please put Billing on', 'Billing'],
  ['have the front office take it from there', 'Front office'],
  ['The front office takes those calls.', 'Front office'],
  ['our on-call vet should take this call', 'On-call vet'],
  ['Such calls go straight to the on-call vet.', 'On-call vet'],
  ['Kick it over to billing.', 'Billing'],
  ['Switch the caller over to the sales manager right away.', 'Sales manager'],
  ['Ring the on-call vet for them.', 'On-call vet'],
  ['Ring through to the front office.', 'Front office'],
  ['Over to billing!', 'Billing'],
  ['Páselo a Recepción.', 'Recepción'],
  ['Ponga a Marta en la línea.', 'Marta Ruiz'],
])('%s hands over', (words, to) => {
  expect(handedTo(words, names)).toBe(to);
});

test.each([
  ['what may be meant for the caller', 'Billing is open until five.'],
  ['a fact of who does what', 'Billing handles refunds.'],
  ['more words than the transfer says', 'Get Marta on the line and tell her the room number.'],
  ['a thing and no call', 'Give it to the front office.'],
  ['a thing that goes somewhere', 'The invoice goes to billing.'],
  ['two who are named', 'Switch them to billing or the front office.'],
  ['nobody of the workspace', 'Get the plumber on the line.'],
  ['part of a name that is no forename', 'Switch them to sales.'],
  ['a word that only looks like the name', 'Switch them to the billings archive room.'],
  ['a no', 'Do not get Marta on the line.'],
  ['a time', 'Get Marta on the line after five.'],
])('%s hands nobody over: %s', (_, words) => {
  expect(handedTo(words, names)).toBeNull();
});
