/** A text editor for long texts, apart from the rest of the design system: pages without one do not load it. */
export * from './chips.ts';
export * from './drawn.ts';
export * from './line-marks.ts';
export * from './notes.ts';
export * from './text-editor.tsx';
