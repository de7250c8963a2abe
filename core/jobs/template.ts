import type { Problem } from '../shared/problem.ts';
import { type Blank, type JobPack, parsePack } from './pack.ts';

/** A job to start from. Its blanks are filled when it is used; everything else is good as it is. */
export type Template = Omit<JobPack, 'icon'> & { slug: string; icon: string };

/** Reads a template's file. The line break that ends the file is no part of the instructions. */
export function parseTemplate(slug: string, text: string): { template: Template } | { problems: Problem[] } {
  const parsed = parsePack(text);
  if ('problems' in parsed) return parsed;
  const { pack } = parsed;
  const instructions = pack.instructions.replace(/\r?\n$/, '');
  return { template: { ...pack, slug, icon: pack.icon ?? 'job', instructions } };
}

/**
 * Puts the values of blanks into the text. A blank without a value stays as it is written, so that nothing is lost; a value
 * is never searched for blanks itself. Inside a token, quotes and line breaks of a value would end the token: they are softened.
 */
export function fillBlanks(instructions: string, values: Readonly<Record<string, string>>): string {
  return instructions.replace(/\{\{blank\.([a-z][a-z0-9_]*)\}\}/g, (written, name: string, at: number) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined || value.trim() === '') return written;
    return isInToken(instructions, at)
      ? value
          .replaceAll('"', '”')
          .replace(/[\r\n]+/g, ' ')
          .replaceAll(']]', '] ]')
      : value;
  });
}

/** What each blank says before it is filled: its example, for a preview of the template. */
export function exampleValues(blanks: readonly Blank[]): Record<string, string> {
  return Object.fromEntries(blanks.map(({ name, example }) => [name, example]));
}

function isInToken(text: string, at: number): boolean {
  const open = text.lastIndexOf('[[', at);
  return open >= 0 && text.lastIndexOf(']]', at) < open;
}
