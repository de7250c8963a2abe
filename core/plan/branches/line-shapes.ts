import type { Span } from '../../shared/text.ts';
import { readVerb, withoutLeads } from '../steps/verbs.ts';
import { type Line, opensBlock } from '../text/lines.ts';
import { type Source, sentencesOf } from '../text/sentences.ts';
import { OTHERWISE } from '../words/joints-en.ts';
import { mend } from '../words/spelling.ts';
import type { Scope } from './scope.ts';

/** Sentences, with the options behind a question left beside it: "What are we doing? Cut, color or blowout". */
export function sentencesOfLine(source: Source, span: Span): Span[] {
  const joined: Span[] = [];
  for (const sentence of sentencesOf(source, span)) {
    const last = joined.at(-1);
    const words = source.plain.slice(sentence[0], sentence[1]);
    if (last && source.plain.slice(last[0], last[1]).endsWith('?') && isOptionList(words))
      last[1] = sentence[1];
    else joined.push([sentence[0], sentence[1]]);
  }
  return joined;
}

const OF_ITS_OWN =
  /^(?:(?:the|their|your|full|first|last|best|callback|contact|phone|start|end|home|street|zip|post) )*(?:names?|phone|mobile|number|e-?mail|address|zip|date|time)$/i;

function isOptionList(words: string): boolean {
  if (/["[{:;]/.test(words) || !/,/.test(words)) return false;
  const items = words.replace(/[.?!\s]+$/, '').split(/\s*,\s*(?:or\s+)?|\s+or\s+/);
  // "How many guests? Name, e-mail." asks for two more things, and lists no guests.
  if (items.some((item) => OF_ITS_OWN.test(item.trim()))) return false;
  return (
    items.length >= 2 && items.every((item) => item.split(' ').length <= 3 && !readVerb(mend(item), 'en'))
  );
}

/** "WHO. name, callback number": a heading with a full stop. */
export function isCapitalLabel(words: string): boolean {
  if (words.split(/\s+/).length > 3 || /["“?]/.test(words)) return false;
  const letters = words.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** "Collect:", "THEN get", "Ask for the following:" – what stands under it is what to collect. */
export function asksForList(line: Line, scope: Scope): boolean {
  const words = mend(scope.source.plain.slice(line.span[0], line.span[1])).replace(/[:\s]+$/, '');
  const verb = readVerb(words, scope.language);
  const list =
    /^(?:collect|gather|get|ask for|note|take down|record|find out|capture|obtain|pida|recoja)(?: (?:the following|these|this|all of the following|from (?:the caller|them)))?(?: (?:details|information|info|things|fields|datos))?$/;
  return (
    (list.test(withoutLeads(words, scope.language)) || (verb?.row.act === 'collect' && verb.object === '')) &&
    (opensBlock(scope.source.text, line) || line.children.length > 1)
  );
}

/** True when a plain line waits for the bullets behind it. */
export function waits(line: Line, scope: Scope): boolean {
  if (opensBlock(scope.source.text, line)) return true;
  const plain = scope.source.plain.slice(line.span[0], line.span[1]);
  if (OTHERWISE.test(plain) && /^[^.!?]*$/.test(plain)) return true;
  return asksForBareList(plain, scope);
}

function asksForBareList(plain: string, scope: Scope): boolean {
  const verb = readVerb(mend(plain), scope.language);
  return verb?.row.act === 'collect' && verb.object === '';
}
