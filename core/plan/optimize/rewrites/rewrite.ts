import type { Span } from '../../../shared/text.ts';
import type { Plan, PlanContext } from '../../plan.ts';
import type { Line } from '../../text/lines.ts';
import type { Edit } from '../change.ts';
import type { Keeps } from '../meaning.ts';

/** What a rewrite may know: the workspace's names, and what the job says of itself outside its instructions. */
export type OptimizeContext = PlanContext & { description?: string };

/** A job as the rewrites see it. */
export type Draft = {
  text: string;
  plan: Plan;
  context: OptimizeContext;
  lines: readonly Line[];
  /** The line break that the text uses. */
  eol: string;
};

/** One thing to rewrite, in one of several ways: the first that keeps every law is taken. */
export type Proposal = { title: string; reason: string; options: Edit[]; moved?: string };

/** One rule of Optimize. It proposes; whether a proposal holds is judged in one place, see `trial`. */
export type Rewrite = {
  /** The finding that it mends; `numbering` mends none. */
  rule: string;
  /** How much of the rewritten span it may change. */
  keeps: Keeps;
  /** Takes something out of the job, so the author is asked first. */
  asks?: true;
  /** Its words are not said any more, since it does what they ask for. */
  turns?: true;
  /** Findings that it may bring along, for the rewrites behind it to mend; no others. */
  brings?: readonly string[];
  /** One of its proposals may settle them all, so they are never taken together. */
  alone?: true;
  propose: (draft: Draft) => Proposal[];
};

/** Places of the findings with this code. */
export function findingsOf({ plan }: Draft, code: string): Span[] {
  return plan.problems.flatMap((problem) =>
    problem.code === code && problem.at?.span ? [problem.at.span] : [],
  );
}

/** The one-click fix that the lint itself gives for the finding at this place, if it has one. */
export function fixAt({ plan }: Draft, code: string, [from, to]: Span): Edit[] {
  return plan.problems.flatMap(({ code: other, at, fix }) =>
    other === code && fix && at?.span?.[0] === from && at.span[1] === to
      ? [{ span: fix.span, after: fix.text }]
      : [],
  );
}

/** The line that holds a place. */
export function lineOf({ lines }: Draft, at: number): Line | null {
  return lines.find(({ whole }) => at >= whole[0] && at <= whole[1]) ?? null;
}

/** What stands on either side, by the language of the text. */
export function inLanguage({ plan }: Draft, english: string, spanish: string): string {
  return plan.language === 'es' ? spanish : english;
}

/** Whether a sentence begins at this place, so that a capital belongs there. */
export function beginsSentence({ text, lines }: Draft, at: number): boolean {
  return lines.some(({ span }) => span[0] === at) || /[.?!]["”»)\]]*\s+$/.test(text.slice(0, at));
}

export function withCase(words: string, capital: boolean): string {
  const first = words.charAt(0);
  return (capital ? first.toUpperCase() : first.toLowerCase()) + words.slice(1);
}
