import { type Drawing, drawings, type IconName } from '../marks/icon-drawings.ts';
import { type Kind, kindDrawings } from '../marks/kind-drawings.ts';

/** Icons and kind marks without React, for what an editor draws between its letters. Silent for screen readers, as beside a word. */

const SVG = 'http://www.w3.org/2000/svg';

function svg(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

export function drawIcon(name: IconName, size = 14): SVGElement {
  const { line, bold, solid }: Drawing = drawings[name];
  const root = svg('svg', {
    class: 'i',
    width: String(size),
    height: String(size),
    viewBox: '0 0 16 16',
    'aria-hidden': 'true',
  });
  if (line) root.append(svg('path', { d: line }));
  if (bold) root.append(svg('path', { d: bold, 'stroke-width': '2.2' }));
  if (solid) root.append(svg('path', { d: solid, fill: 'currentColor', stroke: 'none' }));
  return root;
}

export function drawKind(kind: Kind): SVGElement {
  const { shape, glyph, solid } = kindDrawings[kind];
  const root = svg('svg', { class: `k k-${kind} s16`, viewBox: '0 0 20 20', 'aria-hidden': 'true' });
  const group = svg('g', {
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.4',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
  group.append(svg(shape.tag, { ...shape.at, style: 'fill:var(--kb)' }));
  if (glyph) group.append(svg('path', { d: glyph }));
  if (solid) group.append(svg('path', { d: solid, fill: 'currentColor', stroke: 'none' }));
  root.append(group);
  return root;
}
