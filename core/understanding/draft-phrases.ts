import { topicStems } from '../shared/words.ts';

const LEAD =
  /^(?:use this (?:job )?when|when|if|whenever|for|trigger:?|(?:a|an|the|any|some)?\s*(?:existing |new )?(?:caller|customer|client|patient|member|guest|tenant|somebody|someone|anybody|person|people|caller who|visitor)s?\s+(?:who\s+)?(?:is|are|has|have)?\s*(?:asks?|wants?|needs?|calls?|would like|tries|says?|reports?|wishes)?\s*(?:us\s+)?(?:to|about|for|that|if|whether)?)\s+/i;

/**
 * Phrases a caller might say, drafted from what the author wrote; shown as drafts. Clauses of the description and of the "when"
 * lines in the caller's mouth ("Somebody wants to reschedule" → "I want to reschedule"), at most eight, without repeats.
 */
export function draftPhrases(name: string, description: string, when: readonly string[]): string[] {
  const clauses = [description, ...when].flatMap((text) => text.split(/[.;:\n]|,\s*(?:or|and)\s+|\s+or\s+/));
  const drafts: string[] = [];
  const seen = new Set<string>();
  for (const clause of [name, ...clauses]) {
    const phrase = spokenBy(clause);
    const key = topicStems(phrase).join(' ');
    if (key === '' || seen.has(key) || phrase.length > 200) continue;
    seen.add(key);
    drafts.push(phrase);
  }
  return drafts.slice(0, 8);
}

function spokenBy(clause: string): string {
  const text = clause.trim().replace(/^[-*•\d.)\s]+/, '');
  const wants = /\b(wants?|needs?|would like|wishes|asks?|tries) to\b/i.test(text);
  const rest = text
    .replace(LEAD, '')
    .replace(/\b(their|his|her|the caller's|the customer's)\b/gi, 'my')
    .replace(/\b(they|he|she)\b/gi, 'I')
    .replace(/\b(them|him)\b/gi, 'me')
    .trim();
  if (rest === '') return '';
  const said = wants ? `I want to ${rest}` : rest;
  return said.charAt(0).toUpperCase() + said.slice(1);
}
