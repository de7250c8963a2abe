import { type NoteLine, partOf } from '../note-line.ts';

/** Questions of callers with their answers: "Q: What are your hours? A: Nine to five." They are facts. */
export function readAnswers(lines: readonly NoteLine[]): {
  facts: { line: NoteLine; title: string }[];
  rest: NoteLine[];
} {
  const facts: { line: NoteLine; title: string }[] = [];
  const rest: NoteLine[] = [];
  const isQuestion = (line: NoteLine | undefined) =>
    /^(?:\*\*)?(?:q(?:uestion)?|pregunta|p)\s?\d*\s*[:.)]/i.test(whole(line)) || /\?$/.test(line?.text ?? '');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as NoteLine;
    const next = lines[at + 1];
    if (isQuestion(line) && next && ANSWER.test(whole(next))) {
      facts.push({ line, title: TITLE }, { line: withoutMark(next), title: TITLE });
      at += 1;
    } else rest.push(line);
  }
  return { facts, rest };
}

function withoutMark(line: NoteLine): NoteLine {
  const mark = ANSWER.exec(line.text)?.[0].length ?? 0;
  return partOf(line, [line.span[0] + mark, line.span[1]]);
}

const TITLE = 'Questions and answers';
const ANSWER = /^(?:\*\*)?(?:a(?:nswer)?|respuesta|r)\s?\d*\s*[:.)]\s/i;

/** The compiler takes "Q:" for a list marker; here it tells a question from an answer. */
function whole(line: NoteLine | undefined): string {
  return line?.text ?? '';
}
