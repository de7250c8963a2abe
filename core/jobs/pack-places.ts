import type { Problem } from '../shared/problem.ts';
import { codePoints } from '../shared/text.ts';
import { readFrontMatter } from './front-matter.ts';

/** Where in a file: line and column counted from 1, the column in characters. */
export type FilePlace = { line: number; column: number };

/**
 * Finds places of a job in its file: a span of the instructions, or the member that a pointer such as `/phrases/3` names. What has
 * no place of its own stands at the first line.
 */
export function packPlaces(file: string): (at: Problem['at']) => FilePlace {
  const front = readFrontMatter(file);
  return (at) => {
    if (at?.line !== undefined) return { line: at.line, column: 1 };
    if ('problems' in front) return { line: 1, column: 1 };
    const [, member = '', index] = /^\/(\w+)(?:\/(\d+))?/.exec(at?.path ?? '') ?? [];
    if (at?.span && (member === '' || member === 'instructions'))
      return placeOf(file, front.bodyAt + at.span[0]);
    if (member === 'instructions') return placeOf(file, front.bodyAt);
    const entry = front.entries.get(member);
    const item = typeof entry?.value === 'string' ? undefined : entry?.value[Number(index)];
    return { line: item?.line ?? entry?.line ?? 1, column: 1 };
  };
}

/** Line and column of a UTF-16 offset. */
export function placeOf(text: string, at: number): FilePlace {
  const before = text.slice(0, at);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: codePoints(before.slice(start)) + 1 };
}
