import type { z } from 'zod';
import { Refused } from '../refusal.ts';

/** What was sent, as its schema gives it; refuses with every fault and its JSON pointer. `under` is where it stands. */
export function checkInput<S extends z.ZodType>(
  schema: S,
  sent: unknown,
  under: 'body' | 'query',
): z.output<S> {
  const checked = schema.safeParse(sent);
  if (checked.success) return checked.data;
  const errors = checked.error.issues.flatMap((issue) => faultsOf(issue, under));
  const [first] = errors;
  const detail =
    errors.length === 1 && first
      ? first.message
      : `${errors.length} members of what was sent cannot be accepted.`;
  throw new Refused('invalid-request', detail, { errors });
}

function faultsOf(issue: z.core.$ZodIssue, under: 'body' | 'query') {
  const base = under === 'query' ? '/query' : '';
  const path =
    base + issue.path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: `${path}/${key}`,
      code: 'unknown-member',
      message: `“${key}” is not known here.`,
    }));
  }
  return [{ path, code: codeOf(issue), message: issue.message }];
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom' && typeof issue.params?.code === 'string') return issue.params.code;
  return issue.code.replaceAll('_', '-');
}

/** The query of a URL as an object; a name that is given twice takes its last value. */
export function queryOf(url: string): Record<string, string> {
  return Object.fromEntries(new URL(url).searchParams);
}
