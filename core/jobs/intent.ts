/**
 * The form shows a job's caller intent ("When should this job run?") apart from its steps; stored is one text, intent first.
 * `gap` is the white space between the two, kept so that putting them together again gives the very same bytes.
 */
export type SplitInstructions = { intent: string; gap: string; steps: string };

const DEFAULT_GAP = '\n\n';

/** One stored text. For every `text`, with `{ intent, gap, steps }` split from it, this gives `text` back byte for byte. */
export function composeInstructions(intent: string, steps: string, gap = DEFAULT_GAP): string {
  if (intent === '' || steps === '') return intent + steps;
  return intent + (gap || DEFAULT_GAP) + steps;
}

/**
 * The intent is what stands before the first step: the paragraphs before the first numbered or bulleted line, or, in prose, a
 * first paragraph that says when the job runs. A text that begins with a step has none.
 */
export function splitInstructions(stored: string): SplitInstructions {
  const end = endOfIntent(stored);
  const intent = stored.slice(0, end).trimEnd();
  const rest = stored.slice(intent.length);
  const steps = rest.trimStart();
  if (intent.trim() === '' || steps === '') {
    return intent.trim() === '' || end === 0
      ? { intent: '', gap: '', steps: stored }
      : { intent: stored, gap: '', steps: '' };
  }
  return { intent, gap: rest.slice(0, rest.length - steps.length), steps };
}

const STEP_LINE = /^[ \t]*(?:\d{1,3}[.)]|[-*•–]|step\s+\d+\b|paso\s+\d+\b|#{1,6}\s|\[\[)/i;
/** Lines that tell what to do: a text or paragraph that begins so is no intent. */
const ORDER =
  /^\W*(?:if|si|ask|say|tell|get|collect|take|start|first|then|begin|read|confirm|transfer|send|text|greet|never|always|do not|don't|find|let|thank|please|pregunte|pida|diga|nunca)\b/i;
/** Words with which owners say when a job runs. */
const WHEN =
  /^\W*(?:use (?:this|it|when|for)|run (?:this|it|when)|triggers?\b|when\b|whenever\b|this (?:job|is)\b|for (?:callers?|people|anyone|anybody)\b|callers?\b|the caller\b|somebody\b|someone\b|anyone\b|anybody\b|purpose\b|intent\b|use este\b|cuando\b|para\b)/i;

function endOfIntent(stored: string): number {
  if (ORDER.test(stored)) return 0;
  const paragraphs = [...stored.matchAll(/\r?\n[ \t]*\r?\n/g)].map((match) => match.index);
  const marker = firstStepLine(stored);
  if (marker !== null) {
    const before = paragraphs.filter((at) => at < marker);
    const order = paragraphs.find((at) => at < marker && ORDER.test(stored.slice(at).trimStart()));
    if (order !== undefined) return order;
    return before.length > 0 || WHEN.test(stored) ? marker : 0;
  }
  const first = paragraphs.find((at) => stored.slice(0, at).trim() !== '');
  if (first !== undefined) return first;
  const lineEnd = stored.search(/\r?\n/);
  return lineEnd > 0 && WHEN.test(stored) ? lineEnd : 0;
}

/** Where the first line that is marked as a step begins; null in prose. */
function firstStepLine(stored: string): number | null {
  let at = 0;
  for (const line of stored.split('\n')) {
    if (STEP_LINE.test(line)) return at;
    at += line.length + 1;
  }
  return null;
}
