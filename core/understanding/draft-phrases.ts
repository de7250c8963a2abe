/** Phrases a caller might say, drafted from what the author wrote; shown as drafts and used until the author writes better ones. */
export function draftPhrases(name: string, description: string, when: readonly string[]): string[] {
  return [name, description, ...when].filter((phrase) => phrase.trim() !== '').slice(0, 8);
}
