import { sentencesOf, sourceOf } from '../../text/sentences.ts';
import { type Draft, findingsOf, inLanguage, lineOf, type Proposal, type Rewrite } from './rewrite.ts';

/** A sentence of facts leaves the job for Knowledge. It is offered and left until its author takes it: the words go with it. */
export const factsInKnowledge: Rewrite = {
  rule: 'facts-in-knowledge',
  keeps: 'acts',
  asks: true,
  brings: ['unknown-answer'],
  propose: (draft) =>
    findingsOf(draft, 'facts-in-knowledge').flatMap(([from, to]) => proposal(draft, from, to)),
};

function proposal(draft: Draft, from: number, to: number): Proposal[] {
  const line = lineOf(draft, from);
  const sentence =
    line && sentencesOf(sourceOf(draft.text), line.span).find((span) => span[0] <= from && span[1] >= to);
  if (!sentence) return [];
  const moved = draft.text.slice(sentence[0], sentence[1]);
  // Under a condition, or beside another order, it is more than a fact.
  if (sentence[0] !== from || /["“«[{]/.test(moved)) return [];
  const [about, title] = topicOf(moved);
  const after = inLanguage(
    draft,
    `Answer questions about ${about[0]} from Knowledge.`,
    `Responda con lo que dice Knowledge sobre ${about[1]}.`,
  );
  return [
    {
      title: `${title} move to Knowledge`,
      reason: `Facts belong in Knowledge. There they are changed once for every job. Taken out word for word: “${moved}”`,
      options: [{ span: sentence, after }],
      moved,
    },
  ];
}

function topicOf(words: string): [about: [english: string, spanish: string], title: string] {
  if (/[$€£]|\b(?:dollars|euros|pounds|usd)\b/i.test(words)) return [['prices', 'precios'], 'Prices'];
  if (/\b(?:am|pm|a\.m|p\.m|open|closed|hours)\b/i.test(words))
    return [['opening hours', 'horarios'], 'Opening hours'];
  return [['the address', 'la dirección'], 'Addresses'];
}
