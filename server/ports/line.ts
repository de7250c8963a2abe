import type { Command } from '../../core/calls/commands.ts';
import type { EventBody } from '../../core/calls/events.ts';

/** The commands that the legs of a call carry out. */
export type LineCommand = Extract<
  Command,
  {
    type:
      | 'say'
      | 'stop-saying'
      | 'start-timer'
      | 'cancel-timer'
      | 'dial-leg'
      | 'bridge-legs'
      | 'transfer-leg'
      | 'record'
      | 'hang-up';
  }
>;

/**
 * The legs of one call: the only thing in which a phone call, a mock call and a simulated call differ (design §2.4). What comes of
 * a command is posted as an event; nothing is returned and nothing is thrown.
 */
export interface Line {
  perform(command: LineCommand): void;
  /** True when receipts of actions are made up here and nothing leaves the house. */
  readonly simulated: boolean;
  close(): void;
}

export type PostEvent = (event: EventBody) => void;
