import type { Language } from './steps/verbs.ts';

const SPANISH =
  /(?<![\p{L}])(?:el|la|los|las|que|una|por|para|con|del|su|sus|diga|pida|pregunte|si|llamada|nombre|número|usted|gracias|nunca|es)(?![\p{L}])/gu;
const ENGLISH =
  /(?<![\p{L}])(?:the|a|an|to|and|of|for|ask|tell|say|if|they|their|caller|name|number|call|is|are|with|in|on|you)(?![\p{L}])/gu;

/** The language in which the author gives the instructions; a quoted line in the other language does not change it. */
export function languageOf(plain: string): Language {
  const own = plain.replace(/"[^"\n]*"|\[\[[^\n]*?\]\]/g, ' ');
  const spanish = own.match(SPANISH)?.length ?? 0;
  const english = own.match(ENGLISH)?.length ?? 0;
  return spanish > english ? 'es' : 'en';
}
