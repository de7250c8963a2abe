/**
 * Phrases of danger are written as words in a row. `a|b` is either, `a_b` two words, `?x` may be missing, `~3` stands for up to
 * three free words of the same sentence, `{name}` for a class of words. What follows `!` must not come next.
 */
export function phrasePattern(phrase: string): RegExp {
  return new RegExp(`(?<![^ ])${phrase.split(' ').map(part).join('')}`, 'gu');
}

/** The parts of a phrase, as patterns, without which it is not said. */
export function neededParts(phrase: string): string[] {
  return phrase.split(' ').flatMap((word) => (/^(?:~\d$|[!?])/.test(word) ? [] : [expanded(word)]));
}

/** A free word may not turn a phrase round: "there is no fire". */
const FREE =
  "(?:(?:, )?(?!(?:no|not|never|any|without|nobody|isn't|aren't|wasn't|don't|doesn't|didn't|ningún|ninguna|sin|\\.) )[^ ]+ )";

function part(word: string): string {
  if (/^~\d$/.test(word)) return `${FREE}{0,${word.slice(1)}}`;
  if (word.startsWith('!')) return `(?!(?:${expanded(word.slice(1))})[ ,.])`;
  if (word.startsWith('?')) return `(?:(?:${expanded(word.slice(1))}) )?`;
  return `(?:${expanded(word)}) `;
}

function expanded(word: string): string {
  return word
    .replace(/(?<!\\p)\{(\w+)\}/g, (_, name: string) => `(?:${CLASSES[name] ?? name})`)
    .replaceAll('_', ' ');
}

const CLASSES: Record<string, string> = {
  person:
    'i|he|she|they|we|him|her|me|us|them|somebody|someone|everybody|everyone|people|persons?|man|men|guys?|woman|women|lady|ladies|boys?|girls?|kids?|child|children|baby|infant|toddler|newborn|son|daughter|husband|wife|partner|boyfriend|girlfriend|mom|mum|mother|dad|father|grand\\w+|brother|sister|uncle|aunt|cousin|friend|roommate|neighbou?r|coworker|colleague|co worker|worker|employee|boss|manager|driver|pedestrian|cyclist|patient|customer|client|tenant|guest|visitor|student|teacher|passenger|stranger|technician|painter|roofer',
  child:
    'baby|infant|toddler|newborn|kids?|child|children|son|daughter|boy|girl|grandson|granddaughter|dog|puppy',
  be: "is|'s|are|'re|am|'m|be|been|being|was|were|gets?|getting|got|keeps?|started|just",
  there:
    "there 's|there is|there are|there 're|we have|we 've got|we got|i have|i 've got|i see|i can see|we see|we can see|i found",
  place:
    'house|home|kitchen|building|apartment|flat|unit|room|bedroom|bathroom|basement|attic|garage|roof|car|truck|van|bus|stove|oven|grill|dryer|washer|dishwasher|microwave|toaster|heater|furnace|boiler|outlet|office|store|shop|warehouse|shed|barn|wall|walls|ceiling|trailer|porch|deck|curtains?|couch|bed|mattress|hallway|stairwell|school|restaurant|engine|motor|chimney|trash|dumpster|bin|battery|laptop|phone|charger|something|upstairs|downstairs|next door|yard|field|bush|tree|fence|pan|pot',
  electric:
    'outlets?|sockets?|plugs?|wires?|wiring|cords?|cables?|panel|breakers?|breaker box|fuse box|power strip|extension cord|light fixtures?|lights?|light switch|switch|circuits?|electricity|electrics?|electrical|appliances?|meter box',
  limb: 'fingers?|thumb|hands?|arms?|legs?|foot|feet|toes?|ears?|nose',
  body: 'arms?|legs?|hands?|face|body|back|neck|chest|foot|feet|skin|stomach|myself|himself|herself|him|her|me',
  self: 'myself|himself|herself|themself|themselves|ourselves|my self|him self|her self',
  weapon:
    'guns?|kni(?:fe|ves)|weapons?|rifles?|pistols?|machetes?|bombs?|shotguns?|firearms?|axes?|crowbars?|grenades?|explosives|hammers?',
};
