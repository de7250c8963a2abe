/**
 * Postgres takes neither NUL nor half a surrogate pair in a text, SQLite would keep the one and mangle the other. Both get the
 * replacement character instead, so that nothing that a caller types can make a write fail.
 */
export function storableText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD').replaceAll('\0', '\uFFFD');
}
