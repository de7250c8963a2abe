/**
 * Turns the words of a condition into a yes/no question to the caller: "the water is near an outlet" → "Is the water near an
 * outlet?", "they rent" → "Do you rent?". The agent asks it where nothing the caller said settles the matter.
 */
export function yesNoQuestion(condition: string): string {
  const words = toYou(condition.replace(/[\s.,;:!?]+$/, ''));
  return `${capital(invert(words))}?`;
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

function invert(words: string): string {
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
  const simple =
    /^(you|we|it|he|she|the [a-z]+(?: [a-z]+)?|somebody|someone|anyone|anybody|nobody)\s+(.+)$/.exec(words);
  if (!simple)
    return /^(?:an?|the|any|some|less|more|over|under|within)\b/.test(words)
      ? `is it ${words}`
      : `would you say this is so: ${words}`;
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
