import { type Expression, type SqlBool, sql } from 'kysely';
import type { Scope } from '../scope.ts';
import { searchWords } from '../search-words.ts';

/**
 * Which calls hold which words: FTS5 on SQLite, tsvector on Postgres. Neither may cut, stem or drop words by its own rules: both get
 * and look for the words that `searchWords` makes, and so find the same calls.
 */

/** True for a row of `call_words` that has, for each word, one that begins with it. `words` is not empty. */
export function hasWords(scope: Scope, words: readonly string[]): Expression<SqlBool> {
  if (scope.engine === 'postgres') {
    const query = words.map((word) => `'${word}':*`).join(' & ');
    return sql<SqlBool>`call_words.words @@ ${query}::tsquery`;
  }
  const query = [`"${ownerWord(scope)}"`, ...words.map((word) => `"${word}"*`)].join(' AND ');
  return sql<SqlBool>`call_words match ${query}`;
}

/** Puts a call's words in place of those it had. */
export async function saveWords(scope: Scope, callId: string, position: number, text: string): Promise<void> {
  await removeWords(scope, [callId]);
  const words = searchWords(text);
  const stored =
    scope.engine === 'postgres'
      ? // Straight into lexemes: Postgres' own parser would take some words apart.
        sql<string>`array_to_tsvector(${words}::text[])`
      : [ownerWord(scope), ...words].join(' ');
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
  return scope.workspaceId.replaceAll(/[^0-9a-z]/g, '');
}
