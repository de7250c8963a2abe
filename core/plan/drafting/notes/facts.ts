import type { Span } from '../../../shared/text.ts';
import type { Language } from '../../steps/verbs.ts';
import type { Fact } from '../drafted.ts';
import { bare, isCapitals } from './headings.ts';
import type { NoteLine } from './note-line.ts';
import { named } from './wanted.ts';

/** Facts of a page, gathered under a few titles. */
export class Facts {
  readonly #pages = new Map<string, { lines: string[]; spans: Span[] }>();
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  /** `heading` is what stood above the fact, where that says what it is about. */
  add({ text, span }: Pick<NoteLine, 'text' | 'span'>, heading: string | null): void {
    const title = heading ? titleOf(heading) : kindTitle(text, this.#language);
    if (text.trim() === '') return;
    const page = this.#pages.get(title) ?? { lines: [], spans: [] };
    page.lines.push(text);
    page.spans.push(span);
    this.#pages.set(title, page);
  }

  list(): Fact[] {
    return [...this.#pages].map(([title, { lines, spans }]) => ({ title, text: lines.join('\n'), spans }));
  }
}

function titleOf(heading: string): string {
  const words = bare(heading);
  return named(isCapitals(words) ? words.toLowerCase() : words) || 'Facts';
}

function kindTitle(text: string, language: Language): string {
  const [prices, hours, place, other] =
    language === 'es'
      ? ['Precios', 'Horario', 'Dirección', 'Información']
      : ['Prices', 'Opening hours', 'Where we are', 'Good to know'];
  if (/[$€£]\s?\d|\b(?:dollars|euros|fee|price|precio)s?\b/i.test(text)) return prices as string;
  if (/\b(?:open|closed?|closes|hours|horario|abierto|cerrado)\b|\d ?(?:am|pm)\b|\d:\d\d/i.test(text))
    return hours as string;
  if (
    /\b(?:street|st\.?|ave(?:nue)?|road|rd\.?|address|parking|suite|calle|avenida|direcci[óo]n)\b/i.test(text)
  )
    return place as string;
  return other as string;
}
