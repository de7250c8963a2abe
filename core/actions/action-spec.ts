import type { z } from 'zod';
import type { Language } from '../workspaces/workspace.ts';

export type ActionArgs = Record<string, string>;

/** What an action's receipt says of it: the details that its performer gave, e.g. `{ to, text }`. */
export type Done = { simulated: boolean; details: Record<string, string> };

/** All that there is to know about one thing that the agent may do. Token, gate, wording and claims check lean on it. */
export type ActionSpec = {
  name: ActionName;
  title: string;
  icon: 'transfer' | 'text' | 'message' | 'webhook' | 'end';
  /** Its effect is felt outside the call and its record: the caller says yes first (design §2.6). */
  outward: boolean;
  /** The arguments a token gives or a job's fields fill in. */
  args: z.ZodType<ActionArgs>;
  /** Argument that the token's plain value fills: `[[send-text "…"]]` is `text`. */
  plain: string | null;
  /** What has to be known before it may run, in words for the author. */
  needs: string;
  /** Asks the caller's consent; null where none is asked. */
  asks: Record<Language, (args: ActionArgs) => string> | null;
  /** Said while it begins. It promises nothing: the receipt is not there yet. */
  says: Record<Language, (args: ActionArgs) => string>;
  /** Said only once the receipt is there (design §2.7); empty where nothing is left to say. */
  receiptSentence: Record<Language, (done: Done, args: ActionArgs) => string>;
  /** Said when it failed. */
  failedSentence: Record<Language, (args: ActionArgs) => string>;
  /** What the record's transcript says of it, for its reader. */
  noted: Record<Language, { done: (args: ActionArgs) => string; failed: (args: ActionArgs) => string }>;
  /** Details of the receipt in a mock call, where nothing is really done. */
  simulate(args: ActionArgs): Record<string, string>;
  /** Words that claim it was done: held back until the receipt. Lower case, whole words. */
  claimWords: Record<Language, string[]>;
};

export const ACTION_NAMES = [
  'transfer-call',
  'send-text',
  'take-message',
  'call-webhook',
  'end-call',
] as const;
export type ActionName = (typeof ACTION_NAMES)[number];
