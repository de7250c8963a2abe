import { describe, expect, it } from 'vitest';
import { type Line, linesOf, nest } from './lines.ts';

describe('linesOf', () => {
  it.each([
    ['1. Ask', 'number', '1', 'Ask'],
    ['2) Ask', 'number', '2', 'Ask'],
    ['3.1 Ask', 'number', '3.1', 'Ask'],
    ['Step one. Ask', 'number', '1', 'Ask'],
    ['Step 2 – ask', 'number', '2', 'ask'],
    ['Paso 3: pida', 'number', '3', 'pida'],
    ['a) Ask', 'letter', 'a', 'Ask'],
    ['- Ask', 'bullet', null, 'Ask'],
    ['-name phone', 'bullet', null, 'name phone'],
    ['• Ask', 'bullet', null, 'Ask'],
    ['* Ask', 'bullet', null, 'Ask'],
    ['- [ ] Ask', 'bullet', null, 'Ask'],
    ['## Qualify', 'heading', null, 'Qualify'],
    ['**Collect**', 'none', null, 'Collect'],
    ['📞 Ask', 'none', null, 'Ask'],
    ['- ✅ **Ask**', 'bullet', null, 'Ask'],
    ['!! If the animal', 'none', null, 'If the animal'],
    ['9:30 is too late', 'none', null, '9:30 is too late'],
    ['-> ask', 'none', null, '-> ask'],
    ['24 hours notice', 'none', null, '24 hours notice'],
  ])('%s', (text, marker, number, words) => {
    const [line] = linesOf(text);
    expect(line).toMatchObject({ marker, number });
    expect(text.slice(...(line as Line).span)).toBe(words);
  });
});

describe('nest', () => {
  const tree = (text: string): unknown => {
    const show = (line: Line): unknown =>
      line.children.length === 0
        ? text.slice(...line.span)
        : { [text.slice(...line.span)]: line.children.map(show) };
    return nest(linesOf(text), (line) => /:$/.test(text.slice(...line.span))).map(show);
  };

  it.each([
    ['If move\n    ask\n    save\nThank them', [{ 'If move': ['ask', 'save'] }, 'Thank them']],
    [
      '3. Just them?\n3.1 If so: a\n3.2 If not: b\n4. End',
      [{ 'Just them?': ['If so: a', 'If not: b'] }, 'End'],
    ],
    ['5. Piano?\na. Explain\n6. Pack?', [{ 'Piano?': ['Explain'] }, 'Pack?']],
    ['Otherwise:\n- ask\n- tell', [{ 'Otherwise:': ['ask', 'tell'] }]],
    ['Ask:\n\n- tell', ['Ask:', 'tell']],
    ['a:\n\tb\nc', [{ 'a:': ['b'] }, 'c']],
  ])('%j', (text, expected) => {
    expect(tree(text)).toEqual(expected);
  });
});
