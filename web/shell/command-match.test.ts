import { describe, expect, test } from 'vitest';
import { type Command, groupCommands, matchCommands } from './command-match.ts';

const command = (title: string, group = 'Go to', hint?: string): Command => ({
  id: title,
  group,
  title,
  onChoose: () => {},
  ...(hint ? { hint } : {}),
});

const commands = [
  command('Home'),
  command('Call flows'),
  command('Billing question', 'Jobs', 'Invoice number and callback time'),
  command('Recado en español', 'Jobs'),
  command('Phone numbers'),
];

describe('finding a command', () => {
  test.each([
    ['', ['Home', 'Call flows', 'Billing question', 'Recado en español', 'Phone numbers']],
    ['bill', ['Billing question']],
    ['FLOW', ['Call flows']],
    ['numb', ['Phone numbers', 'Billing question']],
    ['espanol', ['Recado en español']],
    ['question bill', ['Billing question']],
    ['bill flows', []],
  ])('“%s” finds %o', (query, titles) => {
    expect(matchCommands(commands, query).map((each) => each.title)).toEqual(titles);
  });

  test('a title that starts with the word stands before one that only holds it', () => {
    const found = matchCommands([command('Recall'), command('My calls'), command('Calls')], 'call');
    expect(found.map((each) => each.title)).toEqual(['Calls', 'My calls', 'Recall']);
  });

  test('groups stand in the order of their best command', () => {
    const groups = groupCommands(matchCommands(commands, 'numb'));
    expect(groups.map((each) => each.group)).toEqual(['Go to', 'Jobs']);
  });
});
