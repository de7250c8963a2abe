import robotsParser from 'robots-parser';
import { OutgoingProblem } from '../../outgoing/outgoing-problem.ts';
import type { Fetch } from './visit.ts';

/** Its types describe an ES module; what Node loads is the function itself. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** The name under which a website may forbid us its pages. */
export const ROBOT = 'Callwell';

export type Robots = {
  allows(url: string): boolean;
  /** What the website asks to be left between two requests, at most ten seconds. */
  delayMs: number;
};

const USUAL_DELAY_MS = 200;
const LONGEST_DELAY_MS = 10_000;
const MOST_BYTES = 500 * 1024;

/**
 * What a website allows, by RFC 9309: no file allows everything, a server that fails allows nothing for now. Rejects with an
 * OutgoingProblem where the host cannot be reached.
 */
export async function robotsOf(origin: string, fetch: Fetch): Promise<Robots> {
  const address = `${origin}/robots.txt`;
  const answer = await fetch(address, { maxBytes: MOST_BYTES }).catch((cause) => {
    // One that leads elsewhere or is far too long says nothing that binds.
    if (cause instanceof OutgoingProblem && ['too-many-redirects', 'too-large'].includes(cause.code))
      return null;
    throw cause;
  });
  if (answer && answer.status >= 500)
    throw new OutgoingProblem(
      'unreachable',
      `${new URL(origin).host} answers with an error (${answer.status}).`,
    );
  const rules = parseRobots(address, answer?.ok ? await answer.text() : '');
  const asked = (rules.getCrawlDelay(ROBOT) ?? 0) * 1000;
  return {
    allows: (url) => rules.isAllowed(url, ROBOT) !== false,
    delayMs: Math.min(LONGEST_DELAY_MS, Math.max(USUAL_DELAY_MS, asked)),
  };
}
