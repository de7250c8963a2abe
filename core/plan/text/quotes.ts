import type { Place, Read } from '../steps/meaning.ts';
import { readQuestion } from '../steps/questions.ts';
import { mend } from '../words/spelling.ts';

/** The quoted part of a clause and what stands around it. */
export function quoteOf(words: string): { before: string; inside: string; after: string } | null {
  const match =
    /^([^"“]*)["“]([^"”]*)["”]([^"“]*)$/.exec(words.trim()) ??
    /^((?:[^"“'‘]*[\s:,])?)['‘](\p{Lu}[^"“”]*[^\s"“”])['’](?![\p{L}])([^"“'‘]*)$/u.exec(words.trim());
  if (!match) return null;
  return {
    before: (match[1] ?? '').trim(),
    inside: (match[2] ?? '').trim(),
    after: (match[3] ?? '').replace(/^[\s.,;:]+|[\s.,;:]+$/g, ''),
  };
}

export function readQuote(inside: string, place: Place): Read {
  const asked = readAsked(inside, place);
  return asked ?? { as: 'say', text: inside, verbatim: true, confidence: 0.95 };
}

/** A scripted line that ends in a question is asked, in the author's words. */
export function readAsked(inside: string, place: Place): Read | null {
  if (!/\?$/.test(inside) && !/\?\s+[^?]+$/.test(inside)) return null;
  if (/\b(?:is that|is this|does that sound|all) (?:right|correct|okay|ok)\?$/i.test(inside)) {
    return { as: 'confirm', text: inside, what: mend(inside.toLowerCase()), confidence: 0.9 };
  }
  const question = readQuestion(inside, place.language);
  return question ? { ...question, text: inside, confidence: 0.92 } : null;
}
