import { type InList, type Level, markOf, type Style, walkXml } from './word-styles.ts';

/** What a document’s other parts say of its paragraphs: their styles, their lists, and where its links lead, by id. */
export type WordParts = {
  styles: ReadonlyMap<string, Style>;
  lists: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  links: ReadonlyMap<string, string>;
};

/** Parts of a paragraph that are shown nowhere, or a second time: older properties, what was moved away, pictures for old programs. */
const UNSEEN = new Set([
  'moveFrom',
  'del',
  'pPrChange',
  'rPrChange',
  'numberingChange',
  'mc:Fallback',
  'instrText',
]);
const DEEPEST = 8;

type Paragraph = {
  words: string;
  style: Style | undefined;
  inList: InList | null;
  outline: number | null;
  /** Whether all words so far are bold; null before the first. */
  bold: boolean | null;
};
type Run = { hidden: boolean; bold: boolean };
type Link = { to: string; from: number };
type Line = { text: string; bold?: boolean };

/** The body of a Word document as lines, as its readers see them: headings and lists marked, rows of tables with bars. */
export function wordLines(xml: string, parts: WordParts): string[] {
  const reading = new Reading(parts);
  walkXml(xml, {
    open: (name, attributes) => reading.open(name, attributes),
    close: (name) => reading.close(name),
    text: (words) => reading.text(words),
  });
  return tidy(reading.lines);
}

class Reading {
  readonly lines: Line[] = [];
  readonly #parts: WordParts;
  readonly #paragraphs: Paragraph[] = [];
  readonly #counts = new Map<string, number[]>();
  /** Where lines go: the cells around them, the innermost last. */
  readonly #cells: Line[][] = [];
  readonly #rows: Line[][][] = [];
  #run: Run | null = null;
  #link: Link | null = null;
  #unseen = 0;
  #inText = false;

  constructor(parts: WordParts) {
    this.#parts = parts;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (this.#unseen > 0 || UNSEEN.has(name)) this.#unseen += 1;
    else if (name === 'p') this.#paragraphs.push(newParagraph());
    else if (name === 'tbl') this.#put({ text: '' });
    else if (name === 'tr') this.#rows.push([]);
    else if (name === 'tc') this.#cells.push([]);
    else if (name === 'r') this.#run = { hidden: false, bold: false };
    else if (name === 't') this.#inText = true;
    else if (name === 'hyperlink') this.#openLink(attributes['r:id']);
    else if (SIGNS[name] !== undefined) this.#write(SIGNS[name]);
    else this.#property(name, attributes.val);
  }

  close(name: string): void {
    if (this.#unseen > 0) this.#unseen -= 1;
    else if (name === 'p') this.#closeParagraph();
    else if (name === 'tbl') this.#put({ text: '' });
    else if (name === 'tr') this.#closeRow();
    else if (name === 'tc') this.#rows.at(-1)?.push(this.#cells.pop() ?? []);
    else if (name === 'r') this.#run = null;
    else if (name === 't') this.#inText = false;
    else if (name === 'hyperlink') this.#closeLink();
  }

  text(words: string): void {
    if (this.#inText && this.#unseen === 0) this.#write(words);
  }

  #write(words: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || this.#run?.hidden) return;
    paragraph.words += words;
    if (words.trim() !== '') paragraph.bold = (paragraph.bold ?? true) && (this.#run?.bold ?? false);
  }

  #property(name: string, val = ''): void {
    const on = !/^(?:0|false|off|none)$/.test(val);
    const paragraph = this.#paragraphs.at(-1);
    if (this.#run) {
      if (name === 'vanish') this.#run.hidden = on;
      if (name === 'b') this.#run.bold = on;
    } else if (paragraph) {
      if (name === 'pStyle') paragraph.style = this.#parts.styles.get(val);
      if (name === 'outlineLvl') paragraph.outline = Number(val) < 9 ? Number(val) + 1 : null;
      if (name === 'ilvl') paragraph.inList = { list: paragraph.inList?.list ?? null, depth: Number(val) };
      if (name === 'numId')
        paragraph.inList = { list: val === '0' ? null : val, depth: paragraph.inList?.depth ?? 0 };
    }
  }

  #openLink(id: string | undefined): void {
    const to = this.#parts.links.get(id ?? '');
    this.#link = to === undefined ? null : { to, from: this.#paragraphs.at(-1)?.words.length ?? 0 };
  }

  /** A link is named where its words do not: on the phone nobody can press it. */
  #closeLink(): void {
    const shown = this.#paragraphs.at(-1)?.words.slice(this.#link?.from ?? 0) ?? '';
    if (this.#link && shown.trim() !== '' && !shown.includes(bareAddress(this.#link.to)))
      this.#write(` (${this.#link.to})`);
    this.#link = null;
  }

  #put(line: Line): void {
    (this.#cells.at(-1) ?? this.lines).push(line);
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph || paragraph.style?.isContents) return;
    const heading = paragraph.outline ?? paragraph.style?.heading ?? null;
    paragraph.words.split('\n').forEach((part, at) => {
      const words = part.replace(/[\s\u00a0]+/g, ' ').trim();
      if (heading !== null && words !== '') {
        this.#put({ text: '' });
        this.#put({ text: `${'#'.repeat(Math.min(3, heading))} ${words}` });
      } else {
        const mark = words === '' || at > 0 ? '' : this.#mark(paragraph);
        this.#put({ text: `${mark}${words}`, bold: mark === '' && paragraph.bold === true });
      }
    });
  }

  /** "   2. " for the second line of the second level. */
  #mark({ inList: own, style }: Paragraph): string {
    const inList = own ?? style?.inList ?? null;
    if (!inList || inList.list === null) return '';
    const depth = Math.min(DEEPEST, Math.max(0, Math.trunc(inList.depth) || 0));
    const level = this.#parts.lists.get(inList.list)?.get(depth) ?? { kind: 'bullet', start: 1 };
    const counts = this.#counts.get(inList.list) ?? [];
    const count = (counts[depth] ?? level.start - 1) + 1;
    this.#counts.set(inList.list, [...counts.slice(0, depth), count]);
    return `${'   '.repeat(depth)}${markOf(level, count)} `;
  }

  /** A row of one cell only frames its lines. */
  #closeRow(): void {
    const cells = this.#rows.pop() ?? [];
    const [only = []] = cells;
    if (cells.length <= 1) for (const line of only) this.#put(line);
    else this.#put({ text: `| ${cells.map(cellText).join(' | ')} |` });
  }
}

const SIGNS: Record<string, string | undefined> = { tab: ' ', br: '\n', cr: '\n', noBreakHyphen: '-' };

function newParagraph(): Paragraph {
  return { words: '', style: undefined, inList: null, outline: null, bold: null };
}

function bareAddress(link: string): string {
  return link.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
}

function cellText(lines: readonly Line[]): string {
  const texts = lines.map(({ text }) => text.replaceAll('|', '/').trim()).filter(Boolean);
  return texts.reduce(
    (all, text) => (all === '' ? text : `${all}${/[.!?:;,]$/.test(all) ? ' ' : '; '}${text}`),
    '',
  );
}

const MOST_BOLD = 90;

/** Single bold lines are headings that somebody made by hand; where most lines are bold, they head nothing. */
function tidy(lines: readonly Line[]): string[] {
  const spoken = lines.filter(({ text }) => text.trim() !== '');
  const bold = ({ text, bold = false }: Line) => bold && text.length > 0 && text.length <= MOST_BOLD;
  const marks = spoken.filter(bold).length * 2 <= spoken.length;
  const tidied: string[] = [];
  for (const line of lines) {
    const text = marks && bold(line) ? `**${line.text}**` : line.text;
    if (text !== '' || (tidied.length > 0 && tidied.at(-1) !== '')) tidied.push(text);
  }
  while (tidied.at(-1) === '') tidied.pop();
  return tidied;
}
