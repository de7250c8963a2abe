/** English verb forms as far as indirect questions need them: who is asked for more falls back to "Could you tell me …". */
const BE = new Set(['am', 'is', 'are', 'was', 'were']);
const MODALS = new Set(['can', 'could', 'will', 'would', 'shall', 'should', 'may', 'might', 'must']);
const HAVE = new Set(['have', 'has', 'had']);
const DO = new Set(['do', 'does', 'did']);

export const isBe = (word: string) => BE.has(word);
export const isModal = (word: string) => MODALS.has(word);
export const isHave = (word: string) => HAVE.has(word);
export const isDo = (word: string) => DO.has(word);
/** Finite verbs that may stand before their subject. */
export const isAuxiliary = (word: string) =>
  BE.has(word) || MODALS.has(word) || HAVE.has(word) || DO.has(word);

const ADVERBS = new Set(
  'already also always actually both currently ever just normally now only possibly previously really recently still usually'.split(
    ' ',
  ),
);
export const isAdverb = (word: string) => ADVERBS.has(word);

/** base past participle, participle left out where it is the past. */
const IRREGULAR =
  `be was been|become became become|begin began begun|bite bit bitten|break broke broken|bring brought|build built|buy bought|
catch caught|choose chose chosen|come came come|cost cost|cut cut|deal dealt|do did done|draw drew drawn|drive drove driven|eat ate eaten|
fall fell fallen|feel felt|find found|fly flew flown|forget forgot forgotten|freeze froze frozen|get got gotten|give gave given|go went gone|
grow grew grown|have had|hear heard|hit hit|hold held|hurt hurt|keep kept|know knew known|lead led|leave left|lend lent|let let|lose lost|
make made|mean meant|meet met|pay paid|put put|read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|see saw seen|
sell sold|send sent|set set|shut shut|sit sat|sleep slept|speak spoke spoken|spend spent|stand stood|steal stole stolen|swell swelled swollen|
take took taken|teach taught|tell told|think thought|throw threw thrown|try tried|understand understood|wake woke woken|wear wore worn|
win won|write wrote written|add added|agree agreed|die died|focus focused|free freed|tie tied`
    .replaceAll('\n', '')
    .split('|')
    .map((row) => row.split(' '));

const PAST = new Map<string, string>();
const PARTICIPLES = new Set<string>();
for (const [base = '', past = '', participle = past] of IRREGULAR) {
  if (past !== base) PAST.set(past, base);
  PARTICIPLES.add(participle);
}

const NO_PAST = /^(?:need|feed|speed|exceed|proceed|succeed|bleed|breed|weed|heed|seed)$/;

/** "started", "been", "seen": what stands behind have. */
export function isParticiple(word: string): boolean {
  return PARTICIPLES.has(word) || (/ed$/.test(word) && !NO_PAST.test(word));
}

/** "saw" → "see", "tried" → "try", "moved" → "move"; null when the word is no past form. */
export function baseOfPast(word: string): string | null {
  const irregular = PAST.get(word);
  if (irregular) return irregular;
  if (!/[a-z]{2}ed$/.test(word) || NO_PAST.test(word)) return null;
  const stem = word.slice(0, -2);
  if (/i$/.test(stem)) return `${stem.slice(0, -1)}y`;
  if (/(?:([bdgmnprt])\1|[bcdnt]ell)$/.test(stem)) return stem.slice(0, -1);
  return endsInE(stem) ? `${stem}e` : stem;
}

/** Whether a regular past dropped an e: moved, named, changed, filed, created, but heated, opened, visited, belonged. */
function endsInE(stem: string): boolean {
  if (/(?:ss|zz|[wxy])$/.test(stem)) return false;
  if (/(?:[cuvz]|[aeioulnpr]s|[bdfgkpt]l|[rd]g|[hr]ang|veng|lung)$/.test(stem)) return true;
  if (/(?:[aeiou]{2}[^aeiou]|[^aeiou]{2})$/.test(stem)) return /(?:guid|creat|quir|quot)$/.test(stem);
  if (/^[^aeiou]*[aeiou][^aeiou]$/.test(stem)) return true;
  return /(?:at|ag|id|ud|od|ut|ir|ur|ar|ak|ok|ap|il|ul|in|[plgct]or|let|pet|um|ib|pon|invit|excit|unit)$/.test(
    stem,
  );
}

/** "wants" → "want", "has" → "have", "does" → "do", "tries" → "try"; null when the word is no such form. */
export function baseOfThird(word: string): string | null {
  if (word === 'has') return 'have';
  if (word === 'does' || word === 'goes') return word.slice(0, -2);
  if (!/[a-z]s$/.test(word) || /(?:ss|us|is|'s)$/.test(word)) return null;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
