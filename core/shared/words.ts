import { stem } from './stem.ts';

/** Lower-case words of a text, apostrophes dropped ("don't" is "dont"), accents stripped. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/[\p{M}'’‘`]/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Words that say nothing about a topic: grammar, politeness and the small talk of a phone call, English and Spanish. */
const EMPTY = new Set(
  `a an the and or but if so of in on at by for from with without to into onto about as is am are was were be been being it its
  this that these those there here i im ive id ill me my mine myself you your yours youre we our ours us were they them their he
  him his she her who whom whose what whats which when where why how do does did doing done dont doesnt didnt can cant could
  couldnt would wouldnt should shouldnt will wont shall may might must have has had having get gets got getting go going gonna
  want wants wanted wanna need needs needed like please thanks thank hi hello hey ok okay yes yeah yep no not nope just really
  very much many some any all also too then than well um uh uhm er hmm oh let lets know tell say says said give gives ask asks
  asking help calling call caller callers callers someone somebody something anything everything thing things one ones able
  possible wondering wonder look looking trying try make sure maybe still now today currently right good morning afternoon
  evening another other others because since up out over back been only think guess mean use using sort kind kindly
  el la los las un una unos unas de del al y o u que en por para con sin se me mi mis tu su sus es son esta estoy soy yo usted
  quiero quisiera necesito puede puedo hola gracias favor buenos buenas dias tardes si lo le les como`.split(
    /\s+/,
  ),
);

/** Stems of the words that carry a topic, in order, without repeats. */
export function topicStems(text: string): string[] {
  const stems = new Set<string>();
  for (const word of wordsOf(text)) if (!EMPTY.has(word) && word.length > 1) stems.add(stem(word));
  return [...stems];
}

export function isEmptyWord(word: string): boolean {
  return EMPTY.has(word);
}
