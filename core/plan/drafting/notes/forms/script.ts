import type { Span } from '../../../../shared/text.ts';
import { sentencesOf, sourceOf } from '../../../text/sentences.ts';
import { type NoteLine, partOf } from '../note-line.ts';

/** A call written out as a talk, turned into what the agent says and asks. `phrase` is how the caller began. */
export type Script = { lines: NoteLine[]; phrases: string[]; unread: { span: Span; why: string }[] };

const AGENT =
  /^\*{0,2}(?:agent|you|me|us|receptionist|rep(?:resentative)?|operator|csr|front desk|staff|office|dispatch(?:er)?|host(?:ess)?|assistant|team member|employee|sona|ai|bot|recepcionista|agente|nosotros|a)\*{0,2}\s*[:–—-]\*{0,2}\s+/i;
const CALLER =
  /^\*{0,2}(?:caller|customer|client|patient|guest|tenant|them|member|lead|prospect|parent|driver|cliente|paciente|llamante|c)\*{0,2}\s*[:–—-]\*{0,2}\s+/i;
const DIRECTION = /^[[(](?!\[)(.{2,80})[\])]$/;
/** "(If yes) Agent: …" */
const ASIDE = /^[[(](?!\[)((?:if|when|unless|si)\b.{1,70}?)[\])]\s*/i;
const GREETING =
  /^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|hola|buen[oa]s \p{L}+)\b.*|(?:thanks|thank you|gracias)(?: so much)? (?:for calling|por llamar).*|this is .{2,60}|how (?:can|may) (?:i|we) help(?: you)?.*|(?:i'd be |i’d be |we're |we’re )?happy to help(?: you)?.*|(?:sure|great|perfect|okay|ok|wonderful|of course|absolutely)[.,!]?)$/iu;
const FAREWELL =
  /^(?:(?:have|enjoy) (?:a|your) .*|(?:good ?)?bye.*|take care.*|we'll see you.*|see you .*|que tenga .*|adi[óo]s.*|hasta luego.*)$/i;

const WHY = {
  greeting: 'The agent step greets callers already.',
  answer: 'An answer of the example: callers give their own.',
  farewell: 'The agent says goodbye by itself.',
};

export function isScript(lines: readonly NoteLine[]): boolean {
  const agents = lines.filter(({ text }) => AGENT.test(text)).length;
  const callers = lines.filter(({ text }) => CALLER.test(text)).length;
  const letters = lines.some(({ text }) => /^[ac]\s*:/i.test(text));
  return agents >= 2 && (callers >= 1 || !letters) && agents + callers >= lines.length / 3;
}

/** "Agent: May I have your name?" → `Ask: “May I have your name?”`; "[If new client]" → "If new client:". */
export function readScript(lines: readonly NoteLine[]): Script {
  const script: Script = { lines: [], phrases: [], unread: [] };
  let spoken: 'agent' | 'caller' | null = null;
  /** How many more lines of the agent stand under the condition above them. */
  let under = 0;
  const add = (made: NoteLine[]) =>
    void script.lines.push(...made.map((line) => (under > 0 ? { ...line, indent: 4 } : line)));
  for (const [at, line] of lines.entries()) {
    const agent = AGENT.exec(line.text);
    const caller = CALLER.exec(line.text);
    const direction = DIRECTION.exec(line.text);
    const aside = ASIDE.exec(line.text);
    if (aside && AGENT.test(line.text.slice(aside[0].length))) {
      const spoke = partFrom(line, aside[0].length);
      const said = partFrom(spoke, AGENT.exec(spoke.text)?.[0].length ?? 0);
      script.lines.push(directed(line, aside[1] ?? ''));
      script.lines.push(...saidBy(said, script).map((made) => ({ ...made, indent: 4 })));
      spoken = 'agent';
      continue;
    }
    if (direction) {
      spoken = null;
      const opened = directed(line, direction[1] ?? '');
      under = opened.text.endsWith(':') ? linesUnder(lines, at) : 0;
      script.lines.push(opened);
    } else if (agent) {
      spoken = 'agent';
      add(saidBy(partFrom(line, agent[0].length), script));
      under -= 1;
    } else if (caller) {
      spoken = 'caller';
      under = 0;
      heard(partFrom(line, caller[0].length), line, script);
    } else if (spoken === 'agent' && line.marker === 'none' && !line.apart) add(saidBy(line, script));
    else {
      under = 0;
      script.lines.push(line);
    }
  }
  return script;
}

/** Up to the next direction; the last of several governs a single line, since what follows is for everybody again. */
function linesUnder(lines: readonly NoteLine[], at: number): number {
  const next = lines.slice(at + 1).findIndex(({ text }) => DIRECTION.test(text) || CALLER.test(text));
  const stop = lines[at + 1 + next];
  return next > 0 && stop && DIRECTION.test(stop.text) ? next : 1;
}

function partFrom(line: NoteLine, at: number): NoteLine {
  return partOf(line, [line.span[0] + at, line.span[1]]);
}

/** A direction to whoever reads the script: a condition opens what follows, an act is an act. */
function directed(line: NoteLine, words: string): NoteLine {
  const text =
    /^(?:if|when|unless|otherwise|si)\b/i.test(words) && !/[:.]$/.test(words) ? `${words}:` : words;
  return { ...line, marker: 'none', text, plain: text.toLowerCase() };
}

/** The first thing a caller says is why they call; the rest are answers. */
function heard(part: NoteLine, line: NoteLine, script: Script): void {
  const said = unquoted(part.text).replace(/[.!]+$/, '');
  const opens = script.phrases.length === 0 && script.lines.every(({ text }) => !/\?/.test(text));
  if (opens && Array.from(said).length <= 200 && /\s/.test(said)) {
    script.phrases.push(said.replace(/^(?:hi|hello|hey|hola)[,!.]?\s+(?:there[,!.]?\s+)?/i, ''));
    script.unread.push({ span: line.span, why: 'Kept as something that callers say.' });
  } else script.unread.push({ span: line.span, why: WHY.answer });
}

function saidBy(part: NoteLine, script: Script): NoteLine[] {
  const quoted = /^[“"](.*)[”"]$/.exec(part.text);
  const inner = quoted ? partOf(part, [part.span[0] + 1, part.span[1] - 1]) : part;
  const made: NoteLine[] = [];
  let open: Span | null = null;
  const say = () => {
    if (open) made.push(quote(inner, open, 'Say'));
    open = null;
  };
  for (const [from, to] of sentencesOf(sourceOf(inner.text), [0, inner.text.length])) {
    const words = inner.text.slice(from, to);
    const span: Span = [inner.span[0] + from, inner.span[0] + to];
    const why = GREETING.test(words) ? WHY.greeting : FAREWELL.test(words) ? WHY.farewell : null;
    if (why) script.unread.push({ span, why });
    else if (/\?$/.test(words)) {
      say();
      made.push(quote(inner, [from, to], 'Ask'));
    } else open = open ? [(open as Span)[0], to] : [from, to];
  }
  say();
  return made;
}

function quote(part: NoteLine, [from, to]: Span, verb: 'Say' | 'Ask'): NoteLine {
  const text = `${verb}: “${part.text.slice(from, to).replaceAll('"', "'")}”`;
  const span: Span = [part.span[0] + from, part.span[0] + to];
  return { ...part, span, text, plain: text.toLowerCase(), marker: 'none' };
}

function unquoted(text: string): string {
  return text.replace(/^[“"'‘]|[”"'’]$/g, '');
}
