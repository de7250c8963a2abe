/** A full stop after one of these ends no sentence. */
const SHORT =
  /(?:^|[\s(])(?:dr|mr|mrs|ms|st|ave|rd|blvd|no|nos|approx|inc|ltd|co|vs|ext|dept|e\.g|i\.e|a\.m|p\.m|sr|sra|ud)\.$/i;

/**
 * The sentences of a passage as they can be said, in order: marks of lists and of Markdown are dropped, and so are questions, which
 * head their answers. Words, numbers and prices stay as they are written.
 */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => split(spoken(line)))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence) && !sentence.endsWith('?'))
    .map((sentence) => (/[.!:;…]["'”’)]*$/.test(sentence) ? sentence : `${sentence}.`))
    .map((sentence) => sentence.replace(/[:;]$/, '.'));
}

function spoken(line: string): string {
  return line
    .replace(/^\s*(?:[-*•>]+|\d+[.)]|#{1,6})\s+/, '')
    .replace(/^(?:q|a|question|answer):\s*/i, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/\s*\|\s*/g, ', ')
    .replace(/^, |, $/g, '')
    .trim();
}

function split(line: string): string[] {
  const sentences: string[] = [];
  for (const piece of line.split(/(?<=[.!?…]["'”’)]*)\s+/)) {
    const before = sentences.at(-1);
    if (before !== undefined && SHORT.test(before) && !endsHere(before, piece))
      sentences[sentences.length - 1] = `${before} ${piece}`;
    else sentences.push(piece);
  }
  return sentences.map((sentence) => sentence.trim());
}

/** "We close at 5 p.m. Parking is free": a time of day may end a sentence, where the next word begins one. */
function endsHere(before: string, next: string): boolean {
  return /[ap]\.m\.$/i.test(before) && /^\p{Lu}/u.test(next);
}
