import type { Span } from '../../../shared/text.ts';
import type { DraftedLine, Landing } from '../drafted.ts';
import { beginsAct } from '../notes/note-line.ts';

/** Lines of instructions that stand at `at` in the source, or, written there as one value, at the span of that value. */
export function bodyLines(text: string, at: number | Span, exact = false): DraftedLine[] {
  let from = 0;
  return text.split('\n').map((line) => {
    const span: Span = typeof at === 'number' ? [at + from, at + from + line.length] : at;
    from += line.length + 1;
    return { text: exact ? line : line.replace(/\r$/, ''), from: line.trim() === '' ? null : span };
  });
}

const REFERENCE =
  /\[(tool|kb|procedure|system_tool)\s+id="([^"\n]{0,200})"(?:\s+name="([^"\n]{0,200})")?\s*\]/g;

/** Code of skills: a phone agent runs none. */
const FENCE = /^\s*(?:```|~~~)/;

/**
 * Puts action tokens in place of the references of other products: tools become webhooks, their ending ours. What has no
 * counterpart keeps its name in the text and is reported.
 */
export function withTokens(lines: readonly DraftedLine[]): { lines: DraftedLine[]; landed: Landing[] } {
  const landed: Landing[] = [];
  let fenced = false;
  const kept = lines.flatMap((line): DraftedLine[] => {
    const fence = FENCE.test(line.text);
    if (fence) fenced = !fenced;
    if (fence || fenced) {
      if (line.from) landed.push({ span: line.from, to: 'unread', why: 'Code: the agent runs none.' });
      return [];
    }
    const report = (why: string) => void (line.from && landed.push({ span: line.from, to: 'unread', why }));
    const text = line.text
      .replace(REFERENCE, (_, kind: string, id: string, name?: string) =>
        tokenFor(kind, id, name || id, report),
      )
      .replace(/\{\{\s*system__caller_id\s*\}\}/g, '{{caller.number}}');
    return [{ ...line, text }];
  });
  return { lines: kept, landed };
}

export function tokenFor(kind: string, id: string, name: string, report: (why: string) => void): string {
  const plain = name.replaceAll('"', "'").replaceAll(']]', '] ]');
  if (kind === 'tool') return `[[call-webhook "${plain}"]]`;
  if (kind === 'kb') return `“${plain}” in Knowledge`;
  if (kind === 'procedure') {
    report(`Jobs do not start each other: what is to be done as “${plain}” has to stand in this job.`);
    return `“${plain}”`;
  }
  if (/end_call/.test(id)) return '[[end-call]]';
  if (/transfer/.test(id)) {
    report('It does not say where the call goes. Name a destination in the job.');
    return 'transfer the call';
  }
  report(`Callwell has nothing like “${plain}”.`);
  return `“${plain}”`;
}

/** "Caller wants a quote" or "When the user asks …" as the line that says when a job runs. */
export function whenLine(trigger: string): string {
  const flat = trigger.replace(/\s+/g, ' ').trim();
  if (flat === '') return '';
  if (/^(?:use|run|start) (?:this|the|it)\b|^use este\b/i.test(flat)) return flat;
  const stop = /[.!?”"]$/.test(flat) ? '' : '.';
  const condition = /^(?:when|whenever|if|after|once)\b/i.test(flat);
  if (condition) return `Use this job ${flat.charAt(0).toLowerCase()}${flat.slice(1)}${stop}`;
  const bare = /^(?:callers?|customers?|clients?|patients?|users?|guests?|someone|somebody|anyone)\b/i.test(
    flat,
  );
  if (bare)
    return `Use this job when ${ONE.test(flat) ? 'a ' : ''}${flat.charAt(0).toLowerCase()}${flat.slice(1)}${stop}`;
  if (/^(?:the|an?|any)\s/i.test(flat))
    return `Use this job when ${flat.charAt(0).toLowerCase()}${flat.slice(1)}${stop}`;
  if (flat.split(' ').length <= 12 && !/[.!?]/.test(flat))
    return `Use this job for calls about ${/^\p{Lu}\p{Ll}/u.test(flat) ? flat.charAt(0).toLowerCase() + flat.slice(1) : flat}.`;
  return `Trigger: ${flat}`;
}

const ONE = /^(?:caller|customer|client|patient|user|guest)\b/i;

/** The line that says when, in front of the lines that say what. */
export function introduced(when: string, from: Span | null, lines: readonly DraftedLine[]): DraftedLine[] {
  const start = lines.findIndex(({ text }) => text.trim() !== '');
  const rest = start < 0 ? [] : lines.slice(start);
  const end = rest.findLastIndex(({ text }) => text.trim() !== '');
  const body = rest.slice(0, end + 1);
  return when === '' ? body : [{ text: when, from }, { text: '', from: null }, ...body];
}

/** An instruction as an order to the agent: "the order ID" → "Ask: the order ID". */
export function ordered(instruction: string, verb: string): string {
  const flat = instruction.replace(/\s+/g, ' ').trim();
  return beginsAct(flat.toLowerCase(), 'en') ? flat : `${verb}: ${flat}`;
}

/** "refund-order" → "Refund order". */
export function spelledOut(name: string): string {
  if (/\s/.test(name) || !/^[\p{L}\p{N}_-]+$/u.test(name)) return name.trim();
  const words = name.replace(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
