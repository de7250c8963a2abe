import { isEmptyWord } from '../../shared/words.ts';
import { numberOfWord } from './number-words.ts';
import type { Word } from './spoken.ts';

/** Words of calls that are never part of a name, beside those that carry no topic. */
const NEVER = new Set(
  `account address afternoon again ago alright anyway appointment availability available bill birth bit book booked booking busy buy
  cancel cancellation change check code company confirm contact could credit customer date daughter day days details dinner
  email evening existing family exact overall total father fine first friend from full given great guest guests here him home hotel hour house husband
  inquiring instead interested job kid kids late later loan looking lunch maiden manager married meeting middle mobile
  mom money month morning mother move new next night noon not number old older order owner party password patient
  people person phone place plan postcode previous problem question ready really reason reference reservation room
  running same service sibling single sir sister something son sorry spell spelled spelling ssn stay street sure surname
  surnamed table time today together tomorrow tonight under update wait waiting week well wife wondering work wrong year years yesterday zip
  monday tuesday wednesday thursday friday saturday sunday january february march july august september october november december
  nombre apellido llamo con hablo cita número correo dirección gracias favor mañana hoy ahora aquí calling speaking called named last name names
  español espanol inglés ingles perdón perdon disculpe hablo hable hay alguien gracias recado urgente
  letter letters space dash hyphen capital double dollars bucks percent amount total adult adults children child
  allowed already always anybody anyone around before after bring bringing could cause fully happy hoping trying having
  having ill im ive dont doesnt isnt wont cant didnt its thats whats unable unsure confused upset worried afraid aware located
  driving disabled elderly pregnant sick hurt bleeding locked stuck lost scared frustrated angry tired currently also actually`.split(
    /\s+/,
  ),
);
/** Empty words, and words of calls, that are names as well: taken where a cue says that a name comes. */
const ALSO_NAMES = new Set([
  'will',
  'may',
  'mark',
  'kind',
  'so',
  'do',
  'an',
  'ha',
  'su',
  'al',
  'sue',
  'april',
  'june',
  'august',
  'ok',
  'sane',
  'bill',
]);
const PARTICLE = /^(de|la|las|los|del|van|von|der|den|di|da|dos|bin|ibn|al|el|st|san|y|o|le|du|ter|ben|abu)$/;
const TITLE =
  /^(mr|mrs|ms|miss|mx|dr|doctor|prof|professor|sr|sra|srta|señor|señora|señorita|don|doña|sir|father|sister|reverend|rev)$/;
const SUFFIX = /^(jr|junior|sr|senior|ii|iii)$/;

/** Whether a word can stand in a name; with `cued` the words before said that one follows. */
export function isNameWord(word: string, cued: boolean): boolean {
  const bare = word.replace(/['’]/g, '');
  if (!/^\p{L}[\p{L}\p{M}'’]*$/u.test(word) || numberOfWord(bare) !== null) return false;
  if (!isEmptyWord(bare) && !NEVER.has(bare)) return true;
  return cued && ALSO_NAMES.has(bare);
}

const SHORT_NAMES = new Set('al bo cy di ed eve jo li mo ty vi wu xi yu'.split(' '));

/** "Hx 901", "e 55": letters that belong to the digits behind them, not to a person. */
export function opensCode(word: string): boolean {
  if (SHORT_NAMES.has(word)) return false;
  return /^\p{L}{1,2}$/u.test(word) || /^[^aeiouy\W\d]{3}$/.test(word);
}

/** The words of a name from `index` on: at most four, with titles, particles and hyphens, ending where the sentence goes on. */
export function nameRun(text: string, words: readonly Word[], index: number, cued: boolean): Word[] {
  const mixed =
    /\p{Ll}/u.test(text) && /(?<=\s)\p{Lu}\p{Ll}/u.test(` ${text.slice(words[index]?.from ?? 0)}`);
  const run: Word[] = [];
  let names = 0;
  for (let i = index; i < words.length && names < 4; i += 1) {
    const word = words[i] as Word;
    const between = run.length ? text.slice((run.at(-1) as Word).to, word.from) : '';
    if (
      !/^[\s]*[-.'’]?\s*$/.test(between) ||
      (/\.\s+$/.test(between) && !TITLE.test(run.at(-1)?.text ?? '') && (run.at(-1)?.text.length ?? 0) > 1)
    )
      break;
    const next = words[i + 1];
    if (
      PARTICLE.test(word.text) &&
      run.length > 0 &&
      next &&
      (isNameWord(next.text, cued) || PARTICLE.test(next.text))
    )
      run.push(word);
    else if (TITLE.test(word.text) && run.length === 0 && next) run.push(word);
    else if (SUFFIX.test(word.text) && run.length > 0) run.push(word);
    else {
      const said = text.slice(word.from, word.to);
      // Where names are written with capitals, a small letter ends the name.
      if (mixed && names > 0 && /^\p{Ll}/u.test(said) && /^\p{Lu}/u.test(text.slice(run[0]?.from))) break;
      if (!isNameWord(word.text, cued && names === 0)) break;
      run.push(word);
      names += 1;
    }
  }
  while (run.length && PARTICLE.test(run.at(-1)?.text ?? '') && names > 1) run.pop();
  return names > 0 ? run : [];
}

/** "maria DE LA cruz" → "Maria de la Cruz"; a word with a capital inside ("McKay") stays as it is. */
export function tidyName(name: string): string {
  const shouted = name === name.toUpperCase();
  return name
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\p{L}[\p{L}\p{M}]*/gu, (word, at: number) => {
      if (at > 0 && /['’]/.test(name.charAt(at - 1)) && word.length < 2) return word.toLowerCase();
      if (PARTICLE.test(word.toLowerCase()) && at > 0 && !shouted && word === word.toLowerCase()) return word;
      if (!shouted && /\p{Lu}/u.test(word)) return word;
      return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
    });
}
