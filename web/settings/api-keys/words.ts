import { SCOPES, type Scope } from '../../../core/wire/route.ts';

/** What a key with this scope may do. */
export const scopeWords: Record<Scope, { name: string; effect: string }> = {
  read: { name: 'Read', effect: 'See jobs, flows, calls, messages and settings' },
  write: { name: 'Write', effect: 'Change jobs, flows, knowledge and settings, publish' },
  calls: { name: 'Calls', effect: 'Make mock calls and erase records' },
};

export function scopeNames(scopes: readonly Scope[]): string {
  return SCOPES.filter((scope) => scopes.includes(scope))
    .map((scope) => scopeWords[scope].name)
    .join(', ');
}
