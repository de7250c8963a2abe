/** The kinds of a plan step. */
export type Kind =
  | 'say'
  | 'ask'
  | 'knowledge'
  | 'collect'
  | 'confirm'
  | 'branch'
  | 'action'
  | 'transfer'
  | 'end';

export const kindNames: Record<Kind, string> = {
  say: 'Say',
  ask: 'Ask',
  knowledge: 'Answer from Knowledge',
  collect: 'Collect',
  confirm: 'Read back',
  branch: 'If',
  action: 'Do',
  transfer: 'Transfer',
  end: 'End',
};

/** An SVG element as data, so that it can be drawn with and without React. */
export type KindShape = { tag: 'circle' | 'rect' | 'path'; at: Readonly<Record<string, string>> };

const circle: KindShape = { tag: 'circle', at: { cx: '10', cy: '10', r: '9.3' } };
const square: KindShape = {
  tag: 'rect',
  at: { x: '.8', y: '.8', width: '18.4', height: '18.4', rx: '4.5' },
};
const diamond: KindShape = {
  tag: 'rect',
  at: { x: '3.3', y: '3.3', width: '13.4', height: '13.4', rx: '2.6', transform: 'rotate(45 10 10)' },
};
const hexagon: KindShape = {
  tag: 'path',
  at: {
    d: 'M6.3 1.6h7.4a1 1 0 0 1 .9.5l4 7.4a1 1 0 0 1 0 1l-4 7.4a1 1 0 0 1-.9.5H6.3a1 1 0 0 1-.9-.5l-4-7.4a1 1 0 0 1 0-1l4-7.4a1 1 0 0 1 .9-.5Z',
  },
};
const octagon: KindShape = {
  tag: 'path',
  at: { d: 'M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3Z' },
};

/** Shape says the family: a circle speaks, a square takes data, a diamond decides, a hexagon acts, an octagon ends. */
export const kindDrawings: Record<Kind, { shape: KindShape; glyph: string; solid?: string }> = {
  say: { shape: circle, glyph: 'M6 7.3h8M6 10h8M6 12.7h4.5' },
  ask: { shape: circle, glyph: 'M7.6 7.8a2.4 2.4 0 1 1 3.5 2.2c-.8.4-1.1.8-1.1 1.6M10 14.1v.1' },
  knowledge: {
    shape: circle,
    glyph: 'M10 7.2c-1-.7-2.3-1-4-1v7c1.7 0 3 .3 4 1 1-.7 2.3-1 4-1v-7c-1.7 0-3 .3-4 1Zm0 0v7',
  },
  collect: { shape: square, glyph: 'M5.5 12.8h9M7.5 6v4.5M6.3 6h2.4M6.3 10.5h2.4M11 8.3h3.3' },
  confirm: { shape: square, glyph: 'm5.8 10.4 2.8 2.8 5.6-6' },
  branch: { shape: diamond, glyph: 'M10 6v3.2M10 9.2 7.5 12.5M10 9.2l2.5 3.3' },
  action: { shape: hexagon, glyph: 'M11 5.2 7 10.8h2.8L9 14.8l4-5.6h-2.8Z' },
  transfer: { shape: hexagon, glyph: 'M6 12.5c0-2.7 1.5-4 4-4h3.7M11.5 6l2.5 2.5L11.5 11' },
  end: {
    shape: octagon,
    glyph: '',
    solid: 'M8 7h4a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1Z',
  },
};
