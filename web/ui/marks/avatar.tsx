import { classNames } from '../class-names.ts';
import { initialsOf } from '../format.ts';

/** Two letters for a person. Silent: the name stands beside it. The tint follows the name, so it stays the same. */
export function Avatar({ name, large = false }: { name: string; large?: boolean }) {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  const tint = ['', 'b', 'c'][sum % 3];
  return (
    <span className={classNames('av', tint, large && 'lg')} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
