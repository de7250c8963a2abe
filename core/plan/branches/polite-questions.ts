import type { Language } from '../steps/verbs.ts';

/** A question that settles a condition; `turned` where the condition holds on a no; `clause` is what a yes says. */
export type Asked = { question: string; turned: boolean; clause: string };

/**
 * Turns the words of a condition into a yes/no question to the caller: "the water is near an outlet" → "Is the water near an
 * outlet?", "they don't have a card" → "Do you have a card?", turned round. Null where no receptionist could ask it.
 */
export function questionOf(condition: string, language: Language): Asked | null {
  const words = group(condition.replace(/[\s.,;:!?]+$/, ''));
  if (language === 'es') return enEspanol(words);
  const { clause, turned } = affirmative(expand(words));
  const asked = invert(toYou(clause));
  return asked ? { question: `${capital(asked)}?`, turned, clause } : null;
}

/** "new customers" over a block of lines means that the caller is one. */
function group(words: string): string {
  const match =
    /^(?:for )?(?:all )?((?:new|existing|current|returning|first[- ]time|former) \w+?)(ies|s)(?: only)?$/.exec(
      words,
    ) ?? [];
  const one = match[1] ? `${match[1]}${match[2] === 'ies' ? 'y' : ''}` : null;
  if (one) return `it is a ${one}`;
  const kind = /^(?:for )?((?:residential|commercial|business) \w+?)s?(?: only)?$/.exec(words)?.[1];
  return kind
    ? `this is for a ${kind.replace(/ (?:customer|client|caller|account|job|request|lead|inquiry|call)$/, ' property')}`
    : words;
}

/** Spanish asks a statement by its tone, and speaks to the caller in the form in which the author speaks of them. */
function enEspanol(words: string): Asked | null {
  if (
    /^(?:pregunta|menciona|dice|insiste|pide|suena|está (?:molest|enoj)|se (?:niega|queja)|cuelga|habla)\b/.test(
      words,
    )
  )
    return null;
  const turned = /^no /.test(words);
  const clause = words
    .replace(/^no /, '')
    .replace(/^(?:el|la) (?:cliente|persona|paciente|llamante) (?:no )?/, '')
    .replace(/\bsu seguro\b/g, 'su seguro');
  return { question: `¿${capital(clause)}?`, turned, clause };
}

/** Nobody is asked "Do you not have it?": the negation is taken out, and the sense turned. */
function affirmative(words: string): { clause: string; turned: boolean } {
  const without = words
    .replace(/\bcannot\b/, 'can')
    .replace(/\b(?:do|does) not (?=[a-z])/, '')
    .replace(/\b(is|are|was|were|has|have|had|can|could|will|would|should|do|does|did) not\b/, '$1')
    .replace(/^(they|he|she|it|you|the [a-z]+) not /, '$1 ')
    .replace(/\bnever\b/, 'ever')
    .replace(/\b(there (?:is|are)|have|has) no\b/, '$1 any');
  return { clause: without, turned: without !== words };
}

/** The author speaks of the caller as "they"; the agent speaks to them. */
function toYou(words: string): string {
  return expand(words)
    .replace(/\bthe caller's\b|\btheir\b/g, 'your')
    .replace(/\bthe caller has\b|\bcaller has\b/g, 'you have')
    .replace(/\bthe caller is\b|\bcaller is\b/g, 'you are')
    .replace(/\bthe caller was\b/g, 'you were')
    .replace(/\bthe caller\b|\bthey\b|\bthem\b/g, 'you')
    .replace(/\bthemselves\b/g, 'yourself');
}

function expand(words: string): string {
  return words
    .replace(/^an? (?=[a-z]+ (?:is|was|has)\b)/, 'the ')
    .replace(/\b(it|there|that|he|she|what|who|here)'s (?=(?:been|had|gone)\b)/g, '$1 has ')
    .replace(/\b(it|there|that|he|she|what|who|here)'s\b/g, '$1 is')
    .replace(/\b(they|we|you)'re\b/g, '$1 are')
    .replace(/\b(they|we|you)'ve\b/g, '$1 have')
    .replace(/\b(they|we|you|it|he|she)'d like\b/g, '$1 would like')
    .replace(/\b(they|we|you|it|he|she)'ll\b/g, '$1 will')
    .replace(/\bcan't\b/g, 'cannot')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/(\w+)n't\b/g, '$1 not');
}

const AUXILIARY =
  /^(.+?)\s(is|are|was|were|has|have|can|cannot|could|will|would|should|did|does|do)(\s+not\b)?\s+(.+)$/;

/** Behind these "have" asks for what was done, not for what is owned: "have you restarted?", "do you have pets?". */
const PARTICIPLE =
  /^(?:(?:already|ever|never|just|not)\s+)*(?:been|had|gone|done|seen|made|got|lost|left|paid|sent|bought|told|found|heard|read|come|begun|\w{2,}(?:ed|en))\b/;

function invert(words: string): string | null {
  const kind =
    /^(?:it is|this is|that is|it was) an? ((?:new|existing|current|returning|repeat|first[- ]time|former|potential|prospective) [a-z]+(?: or [a-z]+)?|(?:customer|client|patient|member|tenant|vendor|solicitor|homeowner|business)(?: .*)?)$/.exec(
      words,
    );
  if (kind) return `are you ${/^[aeiou]/.test(kind[1] ?? '') ? 'an' : 'a'} ${kind[1]}`;
  const already =
    /^you (already|just|recently|ever) (\w+ed|paid|sent|made|done|had|been|tried|spoke|signed|bought|left)\b(.*)$/.exec(
      words,
    );
  if (already) return `have you ${already[1]} ${already[2]}${already[3]}`;
  const there = /^there (is|are|was|were)(?: not)?\s+(.+)$/.exec(words);
  if (there) return `${there[1]} there ${there[2]}`;
  const aux = AUXILIARY.exec(words);
  if (
    aux &&
    (aux[1] ?? '').split(' ').length <= 5 &&
    !/\b(?:who|that|which|or|and|if)\b/.test(aux[1] ?? '') &&
    !(/^ha(?:s|ve)$/.test(aux[2] ?? '') && !PARTICIPLE.test(aux[4] ?? ''))
  ) {
    const [, subject = '', verb = '', not, rest = ''] = aux;
    if (verb === 'cannot') return `can ${subject} not ${rest}`;
    return `${verb} ${subject}${not ? ' not' : ''} ${rest}`;
  }
  const short = /^(the [a-z]+) (.+)$/.exec(words);
  const verb = (short?.[2] ?? '').split(' ')[0] ?? '';
  if (short && (Object.hasOwn(PAST, verb) || /(?:ed|[a-z]s)$/.test(verb)))
    return past(short[2] ?? '', short[1] ?? '') ?? `does ${short[1]} ${third(short[2] ?? '')}`;
  const simple =
    /^(you|we|it|he|she|the [a-z]+(?: [a-z]+)?|somebody|someone|anyone|anybody|nobody)\s+(.+)$/.exec(words);
  if (!simple)
    return /^(?:an?|the|any|some|less|more|over|under|within|about|for)\b/.test(words)
      ? `is it ${words}`
      : null;
  const [, subject = '', rest = ''] = simple;
  return (
    past(rest, subject) ??
    (/^(?:you|we)$/.test(subject) ? `do ${subject} ${rest}` : `does ${subject} ${third(rest)}`)
  );
}

const PAST: Readonly<Record<string, string>> = {
  had: 'have',
  got: 'get',
  went: 'go',
  came: 'come',
  took: 'take',
  made: 'make',
  gave: 'give',
  said: 'say',
  told: 'tell',
  saw: 'see',
  did: 'do',
  hit: 'hit',
  left: 'leave',
  lost: 'lose',
  bought: 'buy',
  broke: 'break',
  fell: 'fall',
  felt: 'feel',
  found: 'find',
  heard: 'hear',
  paid: 'pay',
  sent: 'send',
  ate: 'eat',
};

function past(rest: string, subject: string): string | null {
  const [verb = '', ...more] = rest.split(' ');
  const irregular = PAST[verb];
  const base = typeof irregular === 'string' && Object.hasOwn(PAST, verb) ? irregular : regularPast(verb);
  return base ? `did ${subject} ${[base, ...more].join(' ')}` : null;
}

function regularPast(verb: string): string | null {
  const stem = /^([a-z]{2,})ed$/.exec(verb)?.[1];
  if (!stem || /^(?:ne|fe|se|spe|ble)$/.test(stem)) return null;
  if (/([bdgklmnprt])\1$/.test(stem) && !/(?:ll|ss)$/.test(stem)) return stem.slice(0, -1);
  if (/i$/.test(stem)) return `${stem.slice(0, -1)}y`;
  return /(?:[aeiou][csvgz]|[^aeiou]l|at|ut|ur|ir|uc|iv)$/.test(stem) ? `${stem}e` : stem;
}

function third(rest: string): string {
  return rest.replace(/^([a-z]+?)(ies|(?<=ss|sh|ch|x|o)es|s)\b/, (_, stem: string, end: string) =>
    end === 'ies' ? `${stem}y` : stem,
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
