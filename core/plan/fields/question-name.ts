import { remembering } from '../memo.ts';
import type { FieldType } from '../plan.ts';
import { FACT_NAMES } from '../words/fact-names.ts';
import { QUESTION_NAMES, SPANISH_NAMES } from '../words/field-names.ts';
import { OPTION_NAMES } from '../words/option-names.ts';
import { snake } from './label.ts';

/** A name read off a question, and the type that the question itself settles. */
export type Named = { key: string; type?: FieldType };

/** Words that end the noun behind "what", "which" or "how many": "which groomer | they usually see". */
const BOUNDARY =
  "(?:they|they'd|they're|they've|the|caller|you|your|he|she|it|we|our|i|is|are|was|were|be|do|does|did|can|could|will|would|should|has|have|had|works?|suits?|fits?|looks?|needs?|wants?|to|if|on|for|in|at|from|with|about|there|their|of|when|fell|came|prefers?|best|better|usually|currently)";

const WHICH = new RegExp(
  `^(?:in |on |at |for |from |with |until |since |by |under )?(?:what|which|whose|how many)(?:'s)? (?:is |are |was )?((?:(?!${BOUNDARY}\\b)[\\p{L}\\d'-]+)(?: (?!${BOUNDARY}(?= |$))[\\p{L}\\d'-]+){0,2})(?= ${BOUNDARY}(?= |$)|$)`,
  'u',
);

const SPANISH_FIRST =
  /^(?:fecha|llegada|entrada|salida|qué|días?|a|hora|para|cuánt|número|póliza|cuenta|pedido|factura|placas?|matrícula|código|nombre|empresa|compañía|aseguradora|seguro|síntoma|alergia|servicio|problema|presupuesto|edad|marca|modelo|color|ciudad|lugar|ubicación|dónde)/;

/** What a question asks for, as a person would name it; null where its words name nothing. */
export const nameOfQuestion = remembering((bare: string): Named | null => {
  for (const { says, key, type } of QUESTION_NAMES)
    if (says.test(bare)) return type ? { key, type } : { key };
  if (SPANISH_FIRST.test(bare))
    for (const { says, key, type } of SPANISH_NAMES)
      if (says.test(bare)) return type ? { key, type } : { key };
  return ofMeasure(bare) ?? ofKind(bare) ?? ofWhich(bare) ?? ofWhat(bare) ?? ofWhen(bare) ?? ofWhere(bare);
});

const MEASURES: Readonly<Record<string, string>> = {
  old: 'age',
  tall: 'height',
  high: 'height',
  far: 'distance',
  wide: 'width',
  long: 'length',
  heavy: 'weight',
  big: 'size',
  large: 'size',
  deep: 'depth',
  much: 'amount',
  often: 'frequency',
};

/** "how old the roof is" → roof_age, "how tall is the tree" → tree_height, "how often" → frequency. */
function ofMeasure(bare: string): Named | null {
  const match = /^how (old|tall|high|far|wide|heavy|big|large|deep|much|often)\b ?(.*)$/.exec(bare);
  const measure = MEASURES[match?.[1] ?? ''];
  if (!match || !measure) return null;
  const thing = nounOf((match[2] ?? '').replace(/^(?:is|are|was) /, ''));
  if (measure === 'amount' && thing)
    return { key: /(?:bill|price|cost|fee|rent)$/.test(thing) ? thing : `${thing}_amount` };
  return { key: thing && measure !== 'frequency' ? `${thing}_${measure}` : measure };
}

/** The noun in front of its verb: "the roof is" → roof; nothing for "it is", "they are". */
function nounOf(words: string): string {
  const match =
    /^(?:the |their |your |a |an )?((?:[\p{L}'-]+ ?){1,3}?)(?: (?:is|are|was|were|has|have|needs?|each|off|now|there|in|on|at|of|from)\b.*)?$/u.exec(
      words,
    );
  const noun = match?.[1]?.trim() ?? '';
  return /^(?:it|they|he|she|this|that|you|these|those|we|is|are|was)\b/.test(noun) ? '' : snake(noun);
}

/** "what kind of cake", "type of event" → cake_type, event_type. */
function ofKind(bare: string): Named | null {
  const thing = /^(?:(?:what|which) )?(?:kind|type|sort|style)s? of ((?:[\p{L}'-]+ ?){1,3})/u.exec(bare)?.[1];
  const noun = thing ? nounOf(thing.replace(/ (?:they|you|the|he|she|it|we)\b.*$/, '')) : '';
  return noun ? { key: `${noun}_type` } : null;
}

function ofWhich(bare: string): Named | null {
  const noun = WHICH.exec(bare)?.[1];
  const key = noun ? snake(singular(noun, bare)) : '';
  return key && !/^(?:one|ones|else|exactly|other|all)$/.test(key) ? { key } : null;
}

function singular(noun: string, bare: string): string {
  return /^which\b/.test(bare) ? noun.replace(/([^s])s$/, '$1') : noun;
}

/** "what their budget is", "who their dentist is", "what is the name of the bride". */
function ofWhat(bare: string): Named | null {
  const match =
    /^(?:what|who|when|where)(?:'s)? (?:(?:is|are|was) )?(?:the|their|your|his|her|its) ([\p{L}' -]{2,40}?)(?: (?:is|are|was|were|would be|will be))?$/u.exec(
      bare,
    ) ?? /^(?:what|who) ([\p{L}' -]{3,30}?) (?:is|are|was)$/u.exec(bare);
  const noun = match?.[1]?.trim() ?? '';
  if (!noun || /^(?:they|it|he|she|you|this|that|we|there)\b/.test(noun)) return null;
  const key = nameOfNoun(noun);
  return {
    key: /^when\b/.test(bare)
      ? `${key.replace(/_date$/, '')}_date`
      : /^where\b/.test(bare)
        ? `${key}_location`
        : key,
  };
}

/** "when they can start", "when it started", "when the storm was": the act or the event, and that it is a date. */
function ofWhen(bare: string): Named | null {
  const words = /^(?:since |until |by )?when\b ?(.*)$/.exec(bare)?.[1];
  if (words === undefined) return null;
  const said = snake(
    words.replace(
      /\b(?:they|it|you|the caller|he|she|this|that|first|last|there|hop\w+|plan\w*|look\w*|expect\w*|begin|began|notic\w+|for|get|take|go|going)\b/g,
      ' ',
    ),
  )
    .split('_')
    .slice(0, 2)
    .join('_');
  if (
    /^when (?:do|does|did|will|would|should) (?:you|they|the caller|he|she|we) (?:want to |need to |plan to |hope to )?(?:leave|depart|set off|arrive|get there|check in|check out)\b/.test(
      bare,
    )
  )
    return { key: `${said || 'start'}_time`, type: 'date-time' };
  return { key: said || (/^since/.test(bare) ? 'since' : 'date') };
}

/** Things whose place is an address; the place of anything else, such as a leak, is told in words. */
const SITES =
  /(?:car|vehicle|truck|van|bike|boat|property|house|home|building|job|site|event|party|wedding|ceremony|accident|incident|package|office|unit|equipment|loved_one|patient|delivery|meeting|store|shop)$/;

/** "where the water is coming from" → water_location; "where the party is" → party_location. */
function ofWhere(bare: string): Named | null {
  const words = /^(?:in |on |at |from )?where(?: exactly)? ?(.*)$/.exec(bare)?.[1];
  if (words === undefined) return null;
  const thing = nounOf(words.replace(/^(?:is|are|was|were) /, ''));
  const inside = /^(?:in|on) (?:the|their|your) (\p{L}+)/u.exec(words)?.[1];
  if (inside) return { key: `${inside}_location`, type: 'text' };
  if (!thing) return { key: 'location' };
  return { key: `${thing}_location`, type: SITES.test(thing) ? 'address' : 'text' };
}

/** "name of the insurance company" → insurance_company_name, "number of adults" → adults; other nouns keep their words. */
export function nameOfNoun(bare: string): string {
  const kind = ofKind(bare);
  if (kind) return kind.key;
  const counted = /^(?:exact |total |approximate )?number of (.+)$/.exec(bare)?.[1];
  if (counted) return snake(counted);
  const of =
    /^(name|number|date|address|age|time|amount|size|colou?r|cause|nature|location|make|model|year|value|copy|length|names|dates)s? (?:of|for|on) (?:the |their |your |his |her |a |an )?(?!birth\b|death\b)([\p{L}' -]{2,40})$/u.exec(
      bare,
    );
  if (!of) return snake(bare);
  const [, what = '', whose = ''] = of;
  if (/^(?:make|model|year|colou?r|copy|nature|cause)$/.test(what)) return snake(what);
  return `${snake(whose).split('_').slice(0, 3).join('_')}_${snake(what)}`;
}

/** What a yes would say: "they own the home" → owner, "there are stairs" → stairs, "the box was opened" → box_opened. */
export const nameOfFact = remembering((clause: string): string => {
  const bare = clause
    .replace(/^(?:whether|if|si)(?: or not)? /, '')
    .replace(
      /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can) (?=(?:they|you|it|there|he|she|anyone|anybody|someone|the)\b)/,
      '',
    )
    .replace(/[\s.,;:?!]+$/, '');
  for (const { says, key } of FACT_NAMES) if (says.test(bare)) return key;
  const done =
    /^(?:they|the caller|he|she|you|have they|have you|has it)(?:'ve| have| has| had)?(?: already| ever| yet| recently)? (\p{L}+ed|made|done|sent|paid|seen|tried|taken|bought) (?:(?:an?|the|any|their|our|it) )?([\p{L} -]{2,24})$/u.exec(
      bare,
    );
  if (done?.[1] && done[2]) return `${snake(done[2]).split('_').slice(0, 2).join('_')}_${snake(done[1])}`;
  const said = snake(
    bare.replace(
      /\b(?:need(?:s|ed)?|have|has|had|there|got|any|anyone|anybody|someone|still|already|ever|currently|ok(?:ay)?|own|use|know|bring(?:ing)?|will|be|please|much|also|they'll|they've|they'd)\b/g,
      ' ',
    ),
  );
  return said.split('_').slice(0, 3).join('_') || snake(bare) || 'answer';
});

/** What a choice is about, told by its options; null where they say nothing. */
export function nameOfOptions(options: readonly string[]): string | null {
  const bare = options.map((option) =>
    option.replace(/^(?:an?|the|it's|it is|in the|by|for|at|on|just|only) /, ''),
  );
  const named = OPTION_NAMES.find(
    ({ options: known }) =>
      bare.filter((option, at) => known.test(option) || known.test(options[at] ?? '')).length >=
      Math.min(2, bare.length),
  );
  return named?.key ?? null;
}

const FACTS: ReadonlySet<string> = new Set(FACT_NAMES.map(({ key }) => key));

/** A lasting fact about the caller or the case: worth keeping even where it also chooses what comes next. */
export function isFact(key: string): boolean {
  return FACTS.has(key);
}
