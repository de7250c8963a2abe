import { keyOf } from '../fields/field-key.ts';
import { namedType } from '../fields/field-type.ts';
import { bareLabel } from '../fields/label.ts';
import { nameOfOptions } from '../fields/question-name.ts';
import { KEY_STOP_WORDS } from '../words/field-nouns.ts';

/** A choice among named options, read out of "regular, deep or move-out" or "kind of pest (ants, roaches, mice)". */
export type Choice = { key: string; label: string; options: string[] };

const OPENERS =
  /^(?:whether|if)?\s*(?:it's|it is|is it|was it|they're|they are|are they|is this|this is|for|a|an|the)?\s+|^(?:whether|if)\s+/;

/** Nouns that may stand on both sides of an "or" without being options: "a phone or an email". */
const NOT_OPTIONS =
  /\b(?:today|tomorrow|name|number|phone|email|address|date|plate|kind|how|what|which|when|where|who|more|so|less|two|not)\b/;

/** Reads one item of a list as a choice; null when it names no options. */
export function choiceIn(item: string): Choice | null {
  return bracketed(item) ?? named(item) ?? listed(item);
}

/** "kind of pest (ants roaches mice bedbugs)", "window (8-12 or 12-4)". */
function bracketed(item: string): Choice | null {
  const match = /^(.*?)\s*\(([^()]*)\)\s*\??$/.exec(item);
  const inside = match?.[2] ?? '';
  if (!match || /^(?:they|the|if|optional|e\.g|for|on|in|as|we|you|long|not)\b/.test(inside)) return null;
  let options = splitOptions(inside);
  if (options.length < 2) {
    const words = inside.split(/\s+/);
    if (words.length < 3 || words.some((word) => KEY_STOP_WORDS.has(word))) return null;
    options = words;
  }
  if (options.some((option) => option.split(' ').length > 4 || option.includes('?') || isValue(option)))
    return null;
  const label = bareLabel(match[1] ?? '');
  return label ? { key: nameOf(label, options), label, options } : null;
}

/** "Size: studio, 1, 2, 3 bedrooms or more", "What are we doing? Cut, color, blowout or extensions", "now, this year, or just looking". */
function named(item: string): Choice | null {
  const match = /^([^:?]{2,70})[:?]\s+(.+)$/.exec(item);
  if (!match || !/\bor\b/.test(match[2] ?? '')) return null;
  const options = splitOptions((match[2] ?? '').replace(/[.?!]+$/, ''));
  if (options.length < 2 || options.some((option) => option.split(' ').length > 5 || isValue(option)))
    return null;
  const label = bareLabel(match[1] ?? '');
  return { key: nameOf(label, options), label, options };
}

/** "phone" or "home address" names a value to ask for, not an option. */
function isValue(option: string): boolean {
  const type = namedType(option);
  return type === 'address' || type === 'phone' || type === 'email' || type === 'person-name';
}

function listed(item: string): Choice | null {
  if (
    !/\bor\b/.test(item) ||
    /^(?:they|we|you|it's|our)\b/.test(item) ||
    NOT_OPTIONS.test(item.replace(/^whether\b/, ''))
  )
    return null;
  const options = splitOptions(
    item
      .replace(/[.?!]+$/, '')
      .replace(/^(?:whether |if )?(?:the|their) [a-z]+(?: [a-z]+)? (?:is|are|was|goes to|comes in) /, ''),
  );
  if (options.length < 2 || options.some((option) => option.split(' ').length > 6)) return null;
  return { key: optionKey(options), label: item.trim(), options };
}

/** Options behind openers ("whether it's a furnace, a heat pump or an AC unit") and before what they do ("… work better"). */
export function splitOptions(list: string): string[] {
  let rest = list.trim();
  for (let turns = 0; turns < 3; turns += 1) rest = rest.replace(OPENERS, ' ').trim();
  rest = rest.replace(
    /^(?:they|the caller|he|she|it|this|this call)(?: is| are|'s|'re)? (?:calling|asking|looking|here|about) (?:about |for |to )?(?:an? |the )?/,
    '',
  );
  rest = rest.replace(
    /^(?:they|the caller|he|she|it)(?:'d| would| will|'ll)? (?:prefers?|wants?|likes?|needs?|like to|want to|would like to)(?: to)? /,
    '',
  );
  return rest
    .split(/\s*,\s*(?:or\s+)?|\s+or\s+|\s+\/\s+|\s*;\s*/)
    .map((option) =>
      option
        .replace(/^(?:an?|the|in|at|for|on|only|just|to|both)\s+(?=\S)/, (match) =>
          /^(?:just|in|at|only)/.test(match) ? match : '',
        )
        .replace(/\s+(?:work|works|suits?|is|are) (?:better|best|easier|good|them|him|her).*$/, '')
        .replace(/[.?!'"]+$/, '')
        .trim(),
    )
    .filter(Boolean);
}

/** By what is asked ("What are we doing?"), else by the options themselves; a bare kind of something is its type. */
function nameOf(label: string, options: readonly string[]): string {
  const byOptions = nameOfOptions(options);
  const vague = /^(?:what|how|is|are|when|which one)\b/.test(label);
  return (vague ? byOptions : null) ?? (keyOf(label, 'choice') || byOptions || 'type');
}

export function optionKey(options: readonly string[]): string {
  return nameOfOptions(options) ?? 'type';
}

/**
 * Takes "whether it is shingle, metal or tile" out of a list before its commas are split. `\ue000n\ue000` stands in `rest` for
 * the nth cut.
 */
export function cutChoices(list: string): { rest: string; cut: string[] } {
  const cut: string[] = [];
  const keep = (words: string): string => {
    cut.push(words);
    return `\ue000${cut.length - 1}\ue000`;
  };
  if (named(list)) return { rest: keep(list), cut };
  const rest = list.replace(
    /\b(?:whether|if) (?:it's|it is|they're|they are|they have|they want|the [a-z]+ is|mornings?|for)?[^;?]*? or (?:an? |the )?[^,;?]+?(?=,| and (?:how|what|which|when|where|roughly|about|the|their|a|whether|if)\b|$)/g,
    keep,
  );
  const last = /^(.+?),\s*(?:and\s+)?((?:an? |the )?[^,()]+? or [^,()]+)$/.exec(rest);
  if (
    last?.[1] &&
    last[2] &&
    !last[1].includes('\ue000') &&
    isPlainList(last[1]) &&
    nameOfOptions(splitOptions(last[2]))
  )
    return { rest: `${last[1]}, ${keep(last[2])}`, cut };
  const whole = /^[^()]+,[^()]+? or [^,()]+$/.test(rest) && !rest.includes('\ue000') ? listed(rest) : null;
  return whole && whole.options.length > 2 ? { rest: keep(rest), cut } : { rest, cut };
}

/** "day, and 9am or 1pm": what stands before the options is a value of its own. */
function isPlainList(list: string): boolean {
  return list
    .split(/\s*,\s*/)
    .every((item) => !/\bor\b/.test(item) && namedType(item) !== null && !nameOfOptions([item]));
}
