import { describe, expect, test } from 'vitest';
import { readText } from './text.ts';

const heard = (text: string, label: string) => ({
  ...{ text, label, asked: true, at: 0, timeZone: 'UTC', country: 'US', language: 'en' as const },
});

describe('the name of a thing', () => {
  test.each([
    ['Mimi, she keeps vomiting', 'pet name', 'Mimi'],
    ['Mimi she keeps vomiting', 'pet’s name', 'Mimi'],
    ["Her name is Mimi and she's nine", 'pet name', 'Mimi'],
    ["It's Rex, my oldest dog", 'dog name', 'Rex'],
    ['He is called Biscuit. He limps', 'pet name', 'Biscuit'],
    ['Sir Barks a Lot, who bit the mailman', 'name of the dog', 'Sir Barks a Lot'],
    ['My dog’s name is Theo', 'pet name', 'Theo'],
    ['Smith, Jones and Partners', 'company name', 'Smith, Jones and Partners'],
    ['He Loves Me Bakery', 'business name', 'He Loves Me Bakery'],
    ['The Who', 'band name', 'The Who'],
    ['Se llama Luna, ella vomita', 'nombre de la mascota', 'Luna'],
  ])('“%s” for the %s', (text, label, name) => {
    const read = readText(heard(text, label));
    expect(read?.value).toBe(name);
    expect(text.slice(...(read?.span ?? [0, 0]))).toBe(name);
  });

  test('any other text is kept whole', () => {
    expect(readText(heard('Mimi, she keeps vomiting', 'reason'))?.value).toBe('Mimi, she keeps vomiting');
  });
});
