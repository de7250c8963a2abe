import type { Span } from '../../../shared/text.ts';
import { type LastLine, lastStepLine, rulesAtEnd } from './last-step-line.ts';
import { type Draft, findingsOf, inLanguage, type Rewrite } from './rewrite.ts';

/** The last step of the list, with the list's own mark. It promises nothing, since the text may give no time. */
export const closing: Rewrite = {
  rule: 'closing',
  keeps: 'acts',
  propose: (draft) => {
    const last = lastStepLine(draft);
    if (findingsOf(draft, 'closing').length === 0 || !last) return [];
    const line = inLanguage(
      draft,
      'Ask if there is anything else, then say goodbye.',
      'Pregunte si necesita algo más y despídase.',
    );
    const { eol, text } = draft;
    const end = text.trimEnd().length;
    const rules = rulesAtEnd(draft);
    const marked = {
      span: [last.end, last.end] as [number, number],
      after: `${eol}${nextMark(draft, last)}${line}`,
    };
    return [
      {
        title: 'Say goodbye',
        reason: 'A closing line. Without it the caller waits in silence; it promises no time and no outcome.',
        options: [
          marked,
          { span: [last.end, last.end], after: `${eol}${line}` },
          { span: [end, end], after: `${eol}${eol}${line}` },
          ...(rules === null ? [] : [{ span: [rules, rules] as Span, after: `${line}${eol}${eol}` }]),
        ],
      },
    ];
  },
};

/** The mark of the next item of the list that `line` belongs to; nothing in a text without marks. */
function nextMark({ text, lines }: Draft, { line }: LastLine): string {
  const mark = text.slice(line.whole[0], line.span[0]);
  const lead = text.slice(text.lastIndexOf('\n', line.whole[0] - 1) + 1, line.whole[0]);
  if (line.marker === 'bullet') return /^[-*•–]\s*$/.test(mark) ? lead + mark : '';
  const number = /^(\d{1,3})([.)]\s+)$/.exec(mark);
  if (line.marker !== 'number' || !number) return '';
  const taken = lines.some(
    ({ indent, number: other }) => indent === line.indent && Number(other) > Number(number[1]),
  );
  return taken ? '' : `${lead}${Number(number[1]) + 1}${number[2]}`;
}
