import { memberPages } from './routes.tsx';

const railPaths = memberPages.filter(({ options }) => options.rail).map(({ path }) => path.split('/'));
const plainPaths = new Set(memberPages.filter(({ options }) => !options.rail).map(({ path }) => path));

/** Whether the page at this address is a bench, which wants the width. A plain page of that very address comes first. */
export function isRail(path: string): boolean {
  if (plainPaths.has(path)) return false;
  const parts = path.replace(/\/$/, '').split('/');
  return railPaths.some(
    (each) =>
      each.length === parts.length && each.every((part, at) => part.startsWith('$') || part === parts[at]),
  );
}
