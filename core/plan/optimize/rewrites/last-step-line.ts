import { everyStep } from '../../plan.ts';
import type { Line } from '../../text/lines.ts';
import { type Draft, lineOf } from './rewrite.ts';

export type LastLine = {
  /** The line at the margin under which the last step stands. */
  line: Line;
  /** Where that line and all that hangs under it end. */
  end: number;
};

/** The line of the text's last step; rules and remarks behind it are not counted. Null for a text without steps. */
export function lastStepLine(draft: Draft): LastLine | null {
  const at = everyStep(draft.plan.steps).reduce((last, { span }) => Math.max(last, span[0]), -1);
  const own = at < 0 ? null : lineOf(draft, at);
  if (!own) return null;
  const index = draft.lines.indexOf(own);
  const line =
    draft.lines.slice(0, index + 1).findLast(({ indent, marker }) => indent === 0 && marker !== 'heading') ??
    own;
  return { line, end: own.whole[1] };
}

const RULES_HEADING =
  /^(?:things (?:we|you) never do|never|do not|don'?ts?|rules?|guardrails?|limits|nunca|reglas)\W*$/i;

/** Where the closing list of rules under a heading of its own begins: what is added there would be read as one more rule. */
export function rulesAtEnd({ text, lines }: Draft): number | null {
  const heading = lines.findLast(
    ({ marker, span }) => marker === 'heading' || /:$/.test(text.slice(...span)),
  );
  return heading && RULES_HEADING.test(text.slice(heading.span[0], heading.span[1]))
    ? heading.whole[0]
    : null;
}
