import { remembering } from '../memo.ts';
import { mend } from '../words/spelling.ts';
import { ENGLISH } from '../words/verbs-en.ts';
import { SPANISH } from '../words/verbs-es.ts';

/**
 * What an imperative asks of the agent. `ask-if` is a yes/no question, `ask-about` an open one, `collect` keeps a value,
 * `have-caller` lets the caller do something ("ask them to restart"), `style` is how to behave, `meta` only speaks of the steps.
 */
export type Act =
  | 'say'
  | 'ask-if'
  | 'ask-about'
  | 'collect'
  | 'have-caller'
  | 'confirm'
  | 'knowledge'
  | 'send-text'
  | 'message'
  | 'webhook'
  | 'transfer'
  | 'end'
  | 'go-back'
  | 'never'
  | 'always'
  | 'meta';

/** One row of the verb table: the words at the start of a clause, and what they mean. */
export type VerbRow = {
  act: Act;
  /** Matched at the start of a mended clause (see `mend`), without lead-ins. */
  start: RegExp;
  /** Able to begin a clause without a comma or a conjunction before it: "if its gone say sorry". */
  strong?: boolean;
};

/** A table of one language. The first row that matches wins. */
export type VerbTable = {
  leads: RegExp;
  rows: readonly VerbRow[];
  /** Brings "getting the name" back to "get the name". */
  gerund: (clause: string) => string;
};

export type Language = 'en' | 'es';

export const VERBS: Record<Language, VerbTable> = { en: ENGLISH, es: SPANISH };

export type Verb = {
  row: VerbRow;
  /** What stands behind the verb. */
  object: string;
  /** The clause without its lead-ins. */
  clause: string;
};

/** Takes "then", "please", "make sure to", "start by" … off the front of a mended clause. */
export function withoutLeads(clause: string, language: Language): string {
  let rest = clause;
  for (let turns = 0; turns < 6; turns += 1) {
    const next = rest.replace(VERBS[language].leads, '');
    if (next === rest || next === '') break;
    rest = next;
  }
  return VERBS[language].gerund(rest);
}

/** Reads the verb at the start of a mended clause. */
export function readVerb(mended: string, language: Language): Verb | null {
  return READ[language](mended);
}

const READ: Record<Language, (mended: string) => Verb | null> = {
  en: remembering((mended) => read(mended, 'en')),
  es: remembering((mended) => read(mended, 'es')),
};

/** The same of words that are not mended yet. */
export function verbOf(plain: string, language: Language): Verb | null {
  return OF[language](plain);
}

const OF: Record<Language, (plain: string) => Verb | null> = {
  en: remembering((plain) => READ.en(mend(plain))),
  es: remembering((plain) => READ.es(mend(plain))),
};

function read(mended: string, language: Language): Verb | null {
  const clause = withoutLeads(mended, language);
  for (const row of VERBS[language].rows) {
    const match = row.start.exec(clause);
    if (match) return { row, clause, object: clause.slice(match[0].length).replace(/^[\s:,]+/, '') };
  }
  return null;
}
