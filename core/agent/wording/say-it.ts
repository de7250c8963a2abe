import { type Manner, PLAIN } from './manner.ts';
import { closing as bareClause, quotedScript, sentence } from './sentence.ts';
import { toAgent, toCaller } from './to-caller.ts';

const ADVERB =
  '(?:please|then|next|also|first|now|just|always|gently|kindly|politely|calmly|clearly|briefly|softly)';
const WHOM = "(?:them|him|her|everyone|callers?|people|(?:the|a) (?:caller|customer|client|patient)|'?em)";
const VERB =
  '(?:tell|inform|remind|advise|assure|reassure|notify|warn|let|explain(?: to)?|say(?: to)?|mention(?: to)?|state|note|clarify|repeat|add|be (?:honest|clear|upfront|open))';
const LEAD = new RegExp(
  String.raw`^(?:${ADVERB},? )*${VERB}\b(?: ${WHOM}\b)?(?: know)?(?:,? ${ADVERB})*(?::| that\b|, )?\s*`,
  'i',
);

/** Instructions that are a gesture, and what is said for it. */
const GESTURES: { pattern: RegExp; say: (rest: string) => string }[] = [
  {
    pattern: /^(?:say )?(?:thanks?|thank you)\b(?: (?:them|the \w+))?(?: (for .+))?$/i,
    say: (rest) => (rest ? `Thank you ${rest}.` : 'Thank you.'),
  },
  {
    pattern:
      /^(?:apologi[sz]e|say (?:that )?(?:you are|you're|we are|we're|i'm) sorry|say sorry|express regret)\b(?: to \w+(?: \w+)?)?(?: (for .+|that .+|about .+))?$/i,
    say: (rest) => `I'm sorry ${rest && !/^that it/i.test(rest) ? rest : 'about that'}.`,
  },
  {
    pattern: /^(?:greet|welcome)\b(?: (?:them|the \w+))?(?: (?:warmly|politely|kindly))?$/i,
    say: () => 'Hello, and thank you for calling.',
  },
  {
    pattern:
      /^(?:say )?(?:good ?bye|bye)\b.*$|^(?:close|end|finish) (?:the call )?(?:politely|kindly|warmly)$/i,
    say: () => 'Thank you for calling. Goodbye.',
  },
  { pattern: /^wish (?:them|the \w+) (.+)$/i, say: (rest) => `Have ${rest}.` },
  {
    pattern:
      /^(?:reassure|calm|comfort) (?:them|the \w+)$|^(?:show|express) (?:empathy|sympathy|understanding)$/i,
    say: () => 'I understand.',
  },
  { pattern: /^decline\b.*$/i, say: () => "I'm afraid that we can't do that." },
  { pattern: /^congratulate\b.*$/i, say: () => 'Congratulations.' },
  { pattern: /^offer to (.+)$/i, say: (rest) => `We can ${rest}.` },
  { pattern: /^offer (.+)$/i, say: (rest) => `We can offer ${rest}.` },
  { pattern: /^(?:suggest|recommend) (?:that )?(.+)$/i, say: (rest) => `I suggest ${rest}.` },
];

/**
 * What an instruction wants said, as the agent says it: "Let them know we call back" → "We call back.". Quotes are said as they
 * stand. The instruction itself is never read out.
 */
export function sayIt(text: string, verbatim = false, { language }: Manner = PLAIN): string {
  if (verbatim) return quotedScript(`“${text.replace(/[“”"«»]/g, '')}”`) ?? '';
  const script = quotedScript(text);
  if (script) return script;
  const plain = bareClause(text.trim().replace(/^[-*•\d.)\s]+(?=\D)/, ''));
  if (language === 'es') return decir(plain);
  const bare = sayablePart(plain.replace(new RegExp(`^(?:${ADVERB},? )+`, 'i'), ''));
  for (const { pattern, say } of GESTURES) {
    const match = pattern.exec(bare);
    if (match) return say(toCaller(match.slice(1).find(Boolean) ?? ''));
  }
  const request = asRequest(bare);
  if (request) return sentence(request);
  return sentence(spoken(bare.replace(LEAD, ''), LEAD.test(bare)));
}

/** What an `end` step says: its script or its thanks; a bare "end the call" says nothing of its own. */
export function closing(text: string, manner: Manner = PLAIN): string {
  const script = quotedScript(text);
  if (script) return script;
  return /\bthank|\bagradezca|\bgracias/i.test(text) && manner.language === 'en' ? 'Thank you.' : '';
}

/** "Slower, please": the same words with a pause after each clause. */
export function slowly(text: string): string {
  return text.replace(/(\d) (?=\d)/g, '$1, ').replace(/, /g, ' … ');
}

/** "Tell them to restart", "ask them not to worry" → "Please restart", "Please do not worry". */
function asRequest(text: string): string | null {
  const match = new RegExp(
    String.raw`^(?:tell|ask|remind|advise|warn|have|let)\s+${WHOM}\s+(not )?to\s+(.+)$`,
    'i',
  ).exec(text);
  if (!match?.[2]) return null;
  const rest = toCaller(match[2]).replace(/\band (not )?to (?=\w)/gi, (_, not?: string) =>
    not ? 'and do not ' : 'and ',
  );
  return match[1] ? `Please do not ${rest}` : `Please ${rest}`;
}

/** "Give the price and say that it may change": what is to be said begins with its own verb; "give …" alone is Knowledge's to say. */
function sayablePart(text: string): string {
  if (LEAD.test(text)) return text;
  const later = new RegExp(String.raw`(?:,|\band\b|\bthen\b) (?=${VERB}\b|thank\b)`, 'i').exec(text);
  if (later && later.index > 0) return text.slice(later.index + later[0].length);
  return /^(?:give|quote|read|share|provide|answer)\b/i.test(text) ? '' : text;
}

function spoken(clause: string, led: boolean): string {
  const sorry = /^sorry,? (?=\w)/i.exec(clause);
  if (sorry) return `I'm sorry, ${toCaller(clause.slice(sorry[0].length))}`;
  const said = toCaller(led ? toAgent(clause) : clause);
  const also = led
    ? said.replace(/,? and (not )?to (?=\w)/gi, (_, not?: string) =>
        not ? ', and please do not ' : ', and please ',
      )
    : said;
  const joined = also
    .replace(/,? and that (?=\w)/gi, ', and ')
    .replace(/, (?:suggest|recommend) (?=\w)/gi, ', but I can suggest ');
  return joined.replace(/^(?:about|that|to)\s+(?=\w)/i, '');
}

function decir(text: string): string {
  const bare = bareClause(text);
  if (/^despíd[ae](?:se|te)\b|^diga adi[oó]s/i.test(bare)) return 'Gracias por llamar. Hasta luego.';
  if (/^(?:agradezca|dele las gracias|de las gracias)\b/i.test(bare)) return 'Gracias por llamar.';
  if (/^(?:discúlpese|pida disculpas|ofrezca disculpas)\b/i.test(bare)) return 'Lo siento mucho.';
  if (/^salude\b/i.test(bare)) return 'Hola, gracias por llamar.';
  const said = bare
    .replace(
      /^(?:d[ií]gale?s?|indíque(?:le)?|explíque(?:le)?|explique|indique|infórme(?:le)?|informe|avíse(?:le)?|avise|comente|coménte(?:le)?|recuérde(?:le)?|recuerde)\b(?: a (?:la persona|quien llama|el cliente))?\s*(?::|que\b)?\s*/i,
      '',
    )
    .replace(/^(?:la persona que llama|el cliente|la clienta)\b/i, 'usted');
  return sentence(said || 'Gracias');
}
