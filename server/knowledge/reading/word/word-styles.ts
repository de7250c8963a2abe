import { Parser } from 'htmlparser2';
import { ArchiveFault } from './archive.ts';

/** The place of a paragraph in a list: which list, how deep. `list` is null where a style or line says "none". */
export type InList = { list: string | null; depth: number };
/** What a style makes of a paragraph, its base styles included. */
export type Style = { heading: number | null; inList: InList | null; isContents: boolean };
/** How a level of a list counts; a bullet has no numbers. */
export type Level = { kind: string; start: number };

const DEEPEST = 500;

/** Elements of WordprocessingML without their prefix, in order; attributes too. Throws ArchiveFault. */
export function walkXml(
  xml: string,
  on: {
    open(name: string, attributes: Record<string, string>): void;
    close?(name: string): void;
    text?(words: string): void;
  },
): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        // The parser looks through all that is open at each end: hostile nesting would take it for hours.
        if (depth > DEEPEST) throw new ArchiveFault('hostile', 'It is nested deeper than a document is.');
        on.open(bare(name), bareNames(attributes));
      },
      onclosetag: (name) => {
        depth -= 1;
        on.close?.(bare(name));
      },
      ontext: (words) => on.text?.(words),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}

/** Word’s own prefix goes; another one (pictures, formulas) stays, so that their parts are taken for no text. */
function bare(name: string): string {
  return name.startsWith('w:') ? name.slice(2) : name;
}

function bareNames(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [bare(name), value]));
}

type Written = {
  name: string;
  base: string | null;
  outline: number | null;
  list: string | null;
  depth: number;
};

/** Styles by id. Ids are words of the language of the Word that wrote them; names of Word’s own styles are English everywhere. */
export function stylesOf(xml: string): ReadonlyMap<string, Style> {
  const written = new Map<string, Written>();
  let now: Written | null = null;
  walkXml(xml, {
    open: (name, { styleId, val = '' }) => {
      if (name === 'style') {
        now = { name: '', base: null, outline: null, list: null, depth: 0 };
        if (styleId !== undefined) written.set(styleId, now);
      } else if (!now) return;
      else if (name === 'name') now.name = val.toLowerCase();
      else if (name === 'basedOn') now.base = val;
      else if (name === 'outlineLvl') now.outline = Number(val);
      else if (name === 'numId') now.list = val;
      else if (name === 'ilvl') now.depth = Number(val);
    },
    close: (name) => {
      if (name === 'style') now = null;
    },
  });
  return new Map([...written.keys()].map((id) => [id, settled(id, written)]));
}

/** Bases are followed ten deep at most: a style may name itself. */
function settled(id: string, written: ReadonlyMap<string, Written>): Style {
  const style: Style = { heading: null, inList: null, isContents: false };
  let at = written.get(id);
  for (let deep = 0; at && deep < 10; deep += 1) {
    const { name, outline, list, depth, base } = at;
    style.heading ??= headingOf(name, outline);
    style.inList ??= list === null ? null : { list: list === '0' ? null : list, depth };
    style.isContents ||= /^toc \d$|^toc heading$/.test(name);
    at = base === null ? undefined : written.get(base);
  }
  return style;
}

function headingOf(name: string, outline: number | null): number | null {
  const numbered = /^heading (\d)$/.exec(name)?.[1];
  if (numbered) return Number(numbered);
  if (name === 'title') return 1;
  return outline !== null && outline >= 0 && outline < 9 ? outline + 1 : null;
}

/** Levels of each list by its number. */
export function listsOf(xml: string): ReadonlyMap<string, ReadonlyMap<number, Level>> {
  const shapes = new Map<string, Map<number, Level>>();
  const lists = new Map<string, ReadonlyMap<number, Level>>();
  let shape: Map<number, Level> | null = null;
  let level: Level | null = null;
  let list: string | null = null;
  walkXml(xml, {
    open: (name, { abstractNumId = '', numId = null, ilvl, val = '' }) => {
      if (name === 'abstractNum') {
        shape = new Map();
        shapes.set(abstractNumId, shape);
      } else if (name === 'lvl' && shape) {
        level = { kind: 'decimal', start: 1 };
        shape.set(Number(ilvl), level);
      } else if (name === 'num') list = numId;
      else if (name === 'abstractNumId' && list !== null) lists.set(list, shapes.get(val) ?? new Map());
      else if (name === 'numFmt' && level) level.kind = val;
      else if (name === 'start' && level) level.start = Number(val) || 1;
    },
    close: (name) => {
      if (name === 'abstractNum') shape = null;
      if (name === 'lvl') level = null;
      if (name === 'num') list = null;
    },
  });
  return lists;
}

const ROMAN = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** The mark of the `count`th line of a level: "3.", "c.", "iii.", or "-" for a bullet. */
export function markOf({ kind }: Level, count: number): string {
  if (kind === 'bullet' || kind === 'none') return '-';
  if (/letter$/i.test(kind) && count <= 26) return `${String.fromCharCode(96 + count)}.`;
  if (/roman$/i.test(kind) && count < 40) return `${roman(count)}.`;
  return `${count}.`;
}

function roman(count: number): string {
  let [left, text] = [count, ''];
  for (const [worth, sign] of ROMAN) for (; left >= worth; left -= worth) text += sign;
  return text;
}
