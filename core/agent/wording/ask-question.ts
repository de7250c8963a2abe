import { isWhClause, openQuestion, yesNoQuestion } from './direct-question.ts';
import { lines } from './lines.ts';
import { type Manner, PLAIN } from './manner.ts';
import { closing, firstSentence, question, quotedScript } from './sentence.ts';
import { toCaller } from './to-caller.ts';

const ADVERB =
  '(?:please|then|next|also|first|now|again|just|always|gently|kindly|politely|calmly|carefully)';
const LEAD = new RegExp(
  String.raw`^(?:${ADVERB},? )*(?:ask|find out|check|see|confirm|verify|make sure|clarify|determine|learn|establish|inquire|enquire|get)\b` +
    String.raw`(?: (?:with )?(?:them|you|him|her|the (?:caller|customer|client|patient)|callers?)\b(?! (?:is|are|has|have|want|need|own|will|can)))?` +
    String.raw`(?:,? ${ADVERB})*[:,]?\s*`,
  'i',
);

/**
 * The question that an instruction asks for, as the agent says it to the caller: "Ask if they own the home" → "Do you own the
 * home?". Quoted questions are said as they stand. Where the grammar is beyond us the caller's clause follows "Could you tell
 * me": never is the instruction itself read out. `again` counts the times it was asked before.
 */
export function askQuestion(text: string, manner: Manner = PLAIN, again = 0): string {
  if (again === 0) return asQuestion(text, manner);
  return `${lines(manner).didNotCatch} ${asQuestion(text, manner)}`;
}

function asQuestion(text: string, { language }: Manner): string {
  const script = quotedScript(text);
  if (script) return script;
  if (language === 'es') return preguntar(text);
  const plain = withoutAsides(text);
  if (/\?\s*$/.test(plain) && !LEAD.test(plain)) return question(toCaller(plain));
  const waited = WAIT.exec(plain)?.[1];
  const clause = toCaller(closing(firstSentence(waited ? `when ${waited}` : plain.replace(LEAD, ''))));
  return question((waited ? null : spoken(clause)) ?? `Could you tell me ${clause}`);
}

const WAIT = /^wait (?:until|till|for them to say)(?: they (?:say|confirm|tell you)(?: that)?)? (.+)$/i;

/** Without list marks, remarks in brackets, and the condition under which it is asked ("If it is a fall, ask …"). */
function withoutAsides(text: string): string {
  const line = text
    .trim()
    .replace(/^[-*•\d.)\s]+(?=\D)/, '')
    .replace(/\s*\([^()]*\)/g, '');
  return line.replace(
    /^(?:only )?(?:if|when|unless)\b[^?]*?,\s*(?=(?:then )?(?:ask|find out|check|see)\b)/i,
    '',
  );
}

function spoken(clause: string): string | null {
  if (/^(?:if|whether) there(?: is|'s|’s) anything else(?: you need)?$/i.test(clause))
    return 'Is there anything else I can help you with';
  const parts = clause.split(/,?\s+and (?:about )?(?=(?:if|whether|what|when|where|why|how|which|who)\b)/i);
  const asked = parts.map(oneQuestion);
  if (asked.some((part) => part === null)) return fallback(clause);
  return asked.join(', and ');
}

const ROUGHLY = /^(?:about|roughly|approximately|exactly) (?=what|when|where|how)/i;

function oneQuestion(clause: string): string | null {
  const yesNo = /^(?:if|whether|that)\s+(.+)$/i.exec(clause)?.[1];
  if (yesNo) return yesNoQuestion(yesNo);
  if (isWhClause(clause)) return withScale(openQuestion(clause.replace(ROUGHLY, '')));
  if (/^(?:you|it|there)\b/i.test(clause)) return yesNoQuestion(clause);
  const verb = /^(?:not )?to (?=\w)/i.exec(clause)?.[0];
  if (verb) return /^not/i.test(verb) ? null : `Could you ${clause.slice(verb.length)}`;
  const offered = /^offer (to )?(.+)$/i.exec(clause);
  if (offered?.[2]) return offered[1] ? `Shall we ${offered[2]}` : `Would you like ${offered[2]}`;
  const noun = /^(?:about|for)\s+(.+)$/i.exec(clause);
  if (noun?.[1])
    return /^about/i.test(clause)
      ? `Could you tell me about ${noun[1]}`
      : `May I have ${withArticle(noun[1])}`;
  return null;
}

/** Says the clause inside a question that is always grammatical. */
function fallback(clause: string): string | null {
  if (clause === '') return 'Could you tell me more about that';
  if (/^not to (.+)/i.test(clause)) return `Would you mind not to ${clause.slice(7)}`;
  return /^(?:if|whether|what|when|where|why|how|which|who)\b/i.test(clause)
    ? `Could you tell me ${clause}`
    : `Could you tell me ${withArticle(clause)}`;
}

function withScale(asked: string | null): string | null {
  return asked?.replace(/,? (from \d+ to \d+|on a scale .+)$/i, ', $1') ?? null;
}

function withArticle(noun: string): string {
  return /^(?:the|a|an|your|our|any|all|some|each|how|what|which|\d)\b/i.test(noun) ? noun : `the ${noun}`;
}

/** Spanish keeps the order of words in indirect questions, and "usted" shares its forms with "he" and "she". */
function preguntar(text: string): string {
  const rest = closing(
    text
      .trim()
      .replace(
        /^(?:por favor,? )?(?:preg[uú]nt[ea](?:le|les)?|averig[uü]e|confirme|verifique|consulte)\b[:,]?\s*/i,
        '',
      ),
  );
  const clause = rest
    .replace(/^(?:(?:si|que)\s+)/i, '')
    .replace(/^(?:por|sobre|acerca de)\s+/i, 'me puede hablar de ');
  if (/^(?:si )?(?:necesita|hay|desea|quiere) algo más/i.test(clause)) return '¿Necesita algo más?';
  const bare = clause.replace(/^¿|\?$/g, '');
  return `¿${bare.charAt(0).toUpperCase()}${bare.slice(1)}?`;
}
