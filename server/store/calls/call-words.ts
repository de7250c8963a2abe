import { type Expression, type SqlBool, sql } from 'kysely';
import type { Scope } from '../scope.ts';
import { searchWords } from '../search-words.ts';

/**
 * Which calls hold which words: FTS5 on SQLite, tsvector on Postgres. Neither may cut, stem or drop words by its own rules: both get
 * and look for the words that `searchWords` makes, and so find the same calls.
 */

/** What a call is besides its words, kept among them as whole words that nobody says. */
export type WordMarks = { outcome?: string | undefined; jobIds?: readonly string[] };

/** True for a row of `call_words` that has, for each word, one that begins with it, and every mark. `words` is not empty. */
export function hasWords(scope: Scope, words: readonly string[], marks: WordMarks): Expression<SqlBool> {
  const whole = [ownerWord(scope), ...markWords(marks)];
  if (scope.engine === 'postgres') {
    const query = [...whole.map((word) => `'${word}'`), ...words.map((word) => `'${word}':*`)].join(' & ');
    return sql<SqlBool>`call_words.words @@ ${query}::tsquery`;
  }
  const query = [...whole.map((word) => `"${word}"`), ...words.map((word) => `"${word}"*`)].join(' AND ');
  return sql<SqlBool>`call_words match ${query}`;
}

/** Puts a call's words and marks in place of those it had. */
export async function saveWords(
  scope: Scope,
  callId: string,
  position: number,
  text: string,
  marks: WordMarks,
): Promise<void> {
  await removeWords(scope, [callId]);
  const words = [ownerWord(scope), ...markWords(marks), ...searchWords(text)];
  // On Postgres straight into lexemes: its own parser would take some words apart.
  const stored =
    scope.engine === 'postgres' ? sql<string>`array_to_tsvector(${words}::text[])` : words.join(' ');
  await scope.rows.insertInto('call_words').values({ rowid: position, words: stored }).execute();
}

export async function removeWords(scope: Scope, callIds: readonly string[]): Promise<void> {
  await scope.rows
    .deleteFrom('call_words')
    .where('rowid', 'in', scope.rows.selectFrom('calls').select('position').where('id', 'in', callIds))
    .execute();
}

/** The workspace as a word, so that a word which is rare here is found fast though other workspaces use it often. */
function ownerWord(scope: Scope): string {
  return mark('owner', scope.workspaceId);
}

function markWords({ outcome, jobIds = [] }: WordMarks): string[] {
  return [
    ...(outcome === undefined ? [] : [mark('outcome', outcome)]),
    ...jobIds.map((id) => mark('job', id)),
  ];
}

/** One word for either database: letters and digits without a break. */
export function mark(kind: 'owner' | 'outcome' | 'job', value: string): string {
  return `xmark${kind}${value.replaceAll(/[^0-9a-z]/g, '')}`;
}
