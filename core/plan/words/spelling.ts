import { remembering } from '../memo.ts';

/** How owners type in a hurry, and what they mean. Used for reading only: the stored text keeps every letter. */
export const SPELLINGS: Readonly<Record<string, string>> = {
  n: 'and',
  '&': 'and',
  '+': 'and',
  u: 'you',
  ur: 'your',
  r: 'are',
  em: 'them',
  "'em": 'them',
  pls: 'please',
  plz: 'please',
  thx: 'thanks',
  thru: 'through',
  w: 'with',
  'w/': 'with',
  'w/o': 'without',
  b4: 'before',
  bc: 'because',
  tho: 'though',
  txt: 'text',
  msg: 'message',
  addy: 'address',
  adress: 'address',
  addres: 'address',
  adresss: 'address',
  appt: 'appointment',
  apt: 'apartment',
  avail: 'available',
  avalible: 'available',
  availible: 'available',
  calander: 'calendar',
  calender: 'calendar',
  cal: 'calendar',
  ppl: 'people',
  peeps: 'people',
  evrything: 'everything',
  everthing: 'everything',
  somebdy: 'somebody',
  sombody: 'somebody',
  somthing: 'something',
  usualy: 'usually',
  wat: 'what',
  wht: 'what',
  wich: 'which',
  whos: "who's",
  wanna: 'want to',
  gonna: 'going to',
  gotta: 'have to',
  recieve: 'receive',
  emial: 'email',
  'e-mail': 'email',
  mail: 'email',
  ph: 'phone',
  'ph#': 'phone',
  '#': 'number',
  '#s': 'numbers',
  num: 'number',
  nr: 'number',
  tel: 'phone',
  mobil: 'mobile',
  dob: 'date of birth',
  addr: 'address',
  qty: 'quantity',
  acct: 'account',
  info: 'information',
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  cant: "can't",
  wont: "won't",
  isnt: "isn't",
  arent: "aren't",
  wasnt: "wasn't",
  havent: "haven't",
  hasnt: "hasn't",
  shouldnt: "shouldn't",
  couldnt: "couldn't",
  wouldnt: "wouldn't",
  im: "i'm",
  ive: "i've",
  thats: "that's",
  whats: "what's",
  heres: "here's",
  theyre: "they're",
  theyve: "they've",
  youre: "you're",
  lets: "let's",
  schedual: 'schedule',
  shedule: 'schedule',
  tranfer: 'transfer',
  transfere: 'transfer',
  trasfer: 'transfer',
  conect: 'connect',
  confrim: 'confirm',
  comfirm: 'confirm',
  collet: 'collect',
  repaet: 'repeat',
  reapeat: 'repeat',
  caler: 'caller',
  custommer: 'customer',
  custumer: 'customer',
  nubmer: 'number',
  numer: 'number',
  phome: 'phone',
  nmae: 'name',
  naem: 'name',
  urgant: 'urgent',
  emergancy: 'emergency',
  adn: 'and',
  teh: 'the',
  tehm: 'them',
  thier: 'their',
  insurence: 'insurance',
};

/** Before one of these nouns "there" and "ther" are sloppy for "their". */
const THEIR =
  /\b(?:there|ther)(?= (?:full |last |first |best |phone |cell |email |home |street |mailing )?(?:name|email|phone|number|address|cell|date|info|insurance|account)\b)/g;

/**
 * The words of a piece of text with sloppy spellings mended, in lower case. `plain` must be lowered already. Lengths change, so
 * positions in the result mean nothing in the text.
 */
export const mend = remembering((plain: string): string => {
  const sloppy = plain.split(BETWEEN).some((word) => MENDED.has(word));
  const spelled = sloppy ? plain.replace(WORD, (word) => MENDED.get(word) ?? word) : plain;
  const theirs = spelled.includes('ther') ? spelled.replace(THEIR, 'their') : spelled;
  return (UNEVEN.test(theirs) ? theirs.replace(/\s+/g, ' ') : theirs).trim();
});

const WORD = /[^\s,;:()"?!]+/g;
const BETWEEN = /[\s,;:()"?!]+/;
/** White space that is not a single blank. */
const UNEVEN = /\s\s|[^\S ]/;

const MENDED: ReadonlyMap<string, string> = new Map(Object.entries(SPELLINGS));
