import { remembering } from '../memo.ts';
import { KEY_STOP_WORDS } from '../words/field-nouns.ts';

/** The noun phrase without what only explains it: "phone number where we can reach them" → "phone number". */
export function head(label: string): string {
  const cut = label.replace(
    /(?<=[a-zé)]) (?:(?:where|that|which|who|so|because|in case|as it|on the|on file|under which|they|we|to (?:use|send|text)|for (?:the|when|a|this|their|us)|in the|from the|you can|que|para|donde)\b.*)$/,
    '',
  );
  return cut.length > 0 ? cut : label;
}

/** Verbs with a small word that belongs to them: "check-in date" is no "check date". */
const PHRASAL = /\b(check|move|drop|trade|pick|sign|log|call|follow)[- ](in|out|off|up|back)\b/g;

const PLAIN = /^[ -~]*$/;

/** Telling words of a phrase, joined by underscores, at most four. */
export const snake = remembering((phrase: string): string => {
  const all = (PLAIN.test(phrase) ? phrase : phrase.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/[’'](?:s|d|re|ve|ll|m|t)\b|[’']/g, '')
    .toLowerCase()
    .replaceAll('.', ' ')
    .replace(PHRASAL, '$1.$2')
    .split(/[^a-z0-9.]+/)
    .filter((word) => word !== '' && word !== '.');
  const telling = all.filter((word) => !KEY_STOP_WORDS.has(word));
  return (telling.length > 0 ? telling : all).slice(0, 4).join('_').replaceAll('.', '_').slice(0, 48);
});

/** Articles, possessives and praise taken off: "the caller's best phone number" → "phone number". */
export function bareLabel(label: string): string {
  return label
    .replace(
      /^(?:(?:the|a|an|their|his|her|your|our|any|some|both|all|caller's|customer's|patient's|client's|guest's|member's|tenant's|el|la|los|las|un|una|su|sus)\s+|(?:good|exact|valid|current|correct|right)\s+)+/g,
      '',
    )
    .replace(/\s+(?:please|too|as well|first|fast|quickly|carefully|again)$/, '')
    .replace(/[\s.,;:?!]+$/, '')
    .trim();
}
