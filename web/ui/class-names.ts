/** Joins class names, leaving out what is empty or off: `classNames('btn', kind, small && 'sm')`. */
export function classNames(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
