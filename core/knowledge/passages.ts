import type { Page, Passage } from './page.ts';

/** Short enough to be ranked by what it says and answered from in a breath. */
const MOST_CHARACTERS = 600;

type Block = { from: number; to: number };

/**
 * Cuts a page into passages: one for each heading's paragraphs, questions with their answers, long ones at sentence ends. The
 * title of a passage is the page's, and the heading under which it stands. Ids count along the page, so they stay while it does.
 */
export function passagesOf(page: Page): Passage[] {
  const passages: Passage[] = [];
  let heading = '';
  for (const block of blocksOf(page.text)) {
    const text = page.text.slice(block.from, block.to);
    if (isHeading(text)) {
      heading = bareHeading(text);
      continue;
    }
    for (const piece of piecesOf(text, block.from)) {
      const title = heading ? `${page.title}: ${heading}` : page.title;
      const [from, to] = piece;
      passages.push({
        id: `${page.id}-${passages.length}`,
        pageId: page.id,
        title,
        text: page.text.slice(from, to),
        span: [from, to],
      });
    }
  }
  return passages;
}

/** Paragraphs by blank lines; a heading line ends one and is a block of its own. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const { from, to, line } of linesOf(text)) {
    if (line.trim() === '' || isHeading(line)) {
      if (open) blocks.push(open);
      open = null;
      if (line.trim() !== '') blocks.push({ from, to });
    } else {
      open = open ? { from: open.from, to } : { from, to };
    }
  }
  return open ? [...blocks, open] : blocks;
}

function* linesOf(text: string): Generator<{ from: number; to: number; line: string }> {
  let from = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.replace(/\r$/, '');
    yield { from, to: from + trimmed.length, line: trimmed };
    from += line.length + 1;
  }
}

/** `# Heading`, or a short line without an end: "Opening hours", "Parking:". A question is the start of its answer. */
function isHeading(text: string): boolean {
  const line = text.trim();
  if (/^#{1,6}\s/.test(line)) return true;
  return (
    !line.includes('\n') &&
    line.length <= 60 &&
    /^[\p{Lu}\p{N}][^.!?;,]*:?$/u.test(line) &&
    line.split(/\s+/).length <= 5 &&
    !/\d/.test(line)
  );
}

function bareHeading(text: string): string {
  return text
    .trim()
    .replace(/^#+\s*/, '')
    .replace(/:$/, '');
}

function piecesOf(text: string, offset: number): [number, number][] {
  const pieces: [number, number][] = [];
  let from = 0;
  while (text.length - from > MOST_CHARACTERS) {
    const window = text.slice(from, from + MOST_CHARACTERS);
    const end = Math.max(
      window.lastIndexOf('. '),
      window.lastIndexOf('\n'),
      window.lastIndexOf('? '),
      window.lastIndexOf('! '),
    );
    const cut = end > MOST_CHARACTERS / 3 ? end + 1 : MOST_CHARACTERS;
    pieces.push([offset + from, offset + from + cut]);
    from += cut;
  }
  if (text.slice(from).trim() !== '') pieces.push([offset + from, offset + text.length]);
  return pieces;
}
