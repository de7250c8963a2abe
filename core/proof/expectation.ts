import type { ActionName } from '../actions/index.ts';
import type { Meaning } from './scenario.ts';

/** How a call came to its end. `message`: one was taken, and then goodbye. */
export type Ending = 'transfer' | 'message' | 'goodbye';

/** What a call must come to. Never a step of a plan: the same expectations hold for every text of the job. */
export type Expectation =
  /** A typed value among the results; `confirmed`: read back, and the caller said yes. */
  | { about: 'field'; field: Meaning; value: string; confirmed: boolean }
  /**
   * An act, exactly once or never. `to` is the destination, the webhook or the person, `text` what is sent; absent means any. It comes
   * after `after` were given, and where `agreed` after a yes of the caller.
   */
  | {
      about: 'action';
      action: ActionName;
      times: 'once' | 'never';
      to?: string;
      text?: string;
      agreed?: boolean;
      after?: Meaning[];
    }
  /** `exact`: word for word; otherwise most of the words that carry its meaning. */
  | { about: 'words'; words: string; said: 'said' | 'never'; exact: boolean }
  | { about: 'ending'; oneOf: Ending[] }
  /**
   * Who will not answer, or whose answer to `question` the text did not foresee, is not left hanging: something was done for them, or
   * they were told something at once that is not in `ordinary`, the sentences that everybody hears.
   */
  | { about: 'looked-after'; ordinary: string[]; question?: string };
