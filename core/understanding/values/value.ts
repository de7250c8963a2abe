import type { FieldType } from '../../plan/plan.ts';
import type { Span } from '../../shared/text.ts';

/** What the caller said, with all that is needed to read a value out of it. No reader looks at a clock or at the server's zone. */
export type Heard = {
  text: string;
  /** The call's time in ms, and the business's place. */
  at: number;
  timeZone: string;
  /** ISO 3166-1 alpha-2, for national phone numbers. */
  country: string;
  language: 'en' | 'es';
  /** True when the agent has just asked for this value: a bare "Smith" or "two" then counts. */
  asked: boolean;
  /** For choices. */
  options?: readonly string[];
  /** What the field holds already, so that "the last four are 2213" can mend it. */
  previous?: string;
  /** The field's label, e.g. "callback number", "move-in date": tells several values of one type apart. */
  label?: string;
};

/** A value read out of the caller's words. */
export type Extracted = {
  /**
   * Normal form: phone E.164 (extension as `;ext=12`), e-mail in lower case, date `YYYY-MM-DD`, time `HH:MM`, date-time
   * `YYYY-MM-DDTHH:MM`, number, people and price in decimal digits, yes-no `yes`/`no`, choice as the option is written, the rest as heard.
   */
  value: string;
  /** The caller's words, exactly `text.slice(span[0], span[1])`. */
  heard: string;
  span: Span;
  /** 0 to 1; under .5 the agent asks again. */
  confidence: number;
  /** Set when the words could mean several values ("at six"): the agent asks which. */
  alternatives?: string[];
};

export type ValueReader = (heard: Heard) => Extracted | null;
export type ValueReaders = Record<FieldType, ValueReader>;
