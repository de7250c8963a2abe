import { describe, expect, test } from 'vitest';
import { formatShortcut, type KeyPress, matchesShortcut, parseShortcut } from './shortcut.ts';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

describe('a shortcut', () => {
  test.each([
    ['mod+k', press('k', { ctrlKey: true }), false, true],
    ['mod+k', press('K', { ctrlKey: true }), false, true],
    ['mod+k', press('k', { metaKey: true }), true, true],
    ['mod+k', press('k', { metaKey: true }), false, false],
    ['mod+k', press('k', { ctrlKey: true }), true, false],
    ['mod+k', press('k'), false, false],
    ['mod+k', press('k', { ctrlKey: true, shiftKey: true }), false, false],
    ['mod+shift+s', press('S', { ctrlKey: true, shiftKey: true }), false, true],
    ['alt+Enter', press('Enter', { altKey: true }), false, true],
    ['alt+Enter', press('Enter'), false, false],
    ['/', press('/', { shiftKey: true }), false, true],
    ['?', press('?', { shiftKey: true }), false, true],
    ['+', press('+'), false, true],
    ['j', press('j', { ctrlKey: true }), false, false],
    ['F8', press('F8'), false, true],
  ])('%s meets %o (mac: %s): %s', (text, key, mac, meets) => {
    expect(matchesShortcut(key, parseShortcut(text), mac)).toBe(meets);
  });

  test.each([
    ['mod+k', false, 'Ctrl K'],
    ['mod+k', true, '⌘ K'],
    ['alt+Enter', false, 'Alt Enter'],
    ['mod+shift+s', false, 'Ctrl Shift S'],
    ['ArrowUp', false, '↑'],
    ['/', false, '/'],
  ])('%s is shown (mac: %s) as %s', (text, mac, words) => {
    expect(formatShortcut(parseShortcut(text), mac)).toBe(words);
  });

  test.each(['', 'strg+k', 'mod+'])('“%s” is refused', (text) => {
    expect(() => parseShortcut(text)).toThrow('Not a shortcut');
  });
});
