/**
 * What was heard, as rows of plain words: lower case, contractions apart ("there 's"), marks as words of their own, without the
 * sounds and doubled words of speech. ASR writes "theres" and "cant": those are opened as well. Ends with a space.
 */
export function normalWords(heard: string): string {
  return `${heard
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(/(?<=\d)-(?=\d)/g, ' ')
    .replace(/\s*[.!?¿¡…]+\s*/g, ' . ')
    .replace(/\s*[,;:()"“”–—]+\s*|\s+-+\s+/g, ' , ')
    .replace(/\s+/g, ' ')
    .replace(
      /(?<![^ ])(?:um+|uh+|er+|erm|ehm?|hm+|mm+|ah+|oh|este|pues|you know|i mean|o sea)(?: ,)?(?= |$)/g,
      '',
    )
    .replace(/(?<![^ ])\p{L}+(?= )/gu, (word) => OPENED[word] ?? word)
    .replace(/(?<=\p{L})'(s|re|m|ve|ll|d)(?![\p{L}])/gu, " '$1")
    .replace(/\s+/g, ' ')
    .replace(/(?<![^ ])(\p{L}+(?: \p{L}+)?) (?:\1 )+/gu, '$1 ')
    .trim()} `;
}

const OPENED: Record<string, string> = {
  theres: "there's",
  hes: "he's",
  shes: "she's",
  whats: "what's",
  somebodys: "somebody's",
  someones: "someone's",
  theyre: "they're",
  youre: "you're",
  im: "i'm",
  ive: "i've",
  weve: "we've",
  theyve: "they've",
  cant: "can't",
  wont: "won't",
  isnt: "isn't",
  arent: "aren't",
  wasnt: "wasn't",
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  couldnt: "couldn't",
  hasnt: "hasn't",
  havent: "haven't",
};
