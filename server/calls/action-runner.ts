import { actionOf, isAction } from '../../core/actions/index.ts';
import type { Command } from '../../core/calls/commands.ts';
import type { EventBody } from '../../core/calls/events.ts';
import type { Messaging } from '../ports/messaging.ts';
import type { NewMessage } from '../store/calls/messages.ts';
import type { Session } from './session.ts';

type RunAction = Extract<Command, { type: 'run-action' }>;

export type ActionRunnerParts = {
  workspaceId: string;
  /** Puts a message into the workspace's list; resolves with its id, which is the receipt. */
  keepMessage: (message: NewMessage) => Promise<string>;
  messaging: Messaging;
  /** In a mock call nothing leaves the house: receipts are made up, and say so. */
  simulated: boolean;
  newId: () => string;
};

/** Carries out what the gate let through. Each outcome is an event; the key makes a retry harmless. */
export class ActionRunner {
  readonly #parts: ActionRunnerParts;

  constructor(parts: ActionRunnerParts) {
    this.#parts = parts;
  }

  async run(command: RunAction, session: Session): Promise<void> {
    const { actionId } = command;
    let outcome: EventBody;
    try {
      const { id, details } = await this.#perform(command, session);
      outcome = {
        type: 'action-finished',
        actionId,
        receipt: { id, simulated: this.#parts.simulated, details },
      };
    } catch (cause) {
      outcome = {
        type: 'action-failed',
        actionId,
        reason: cause instanceof Error ? cause.message : 'It could not be done',
      };
    }
    void session.post(outcome);
  }

  async #perform(
    command: RunAction,
    session: Session,
  ): Promise<{ id: string; details: Record<string, string> }> {
    const { action, args, key } = command;
    const details = isAction(action) ? actionOf(action).simulate(args) : {};
    if (action === 'take-message') return { id: await this.#keepMessage(command, session), details };
    if (this.#parts.simulated) return { id: `simulated-${this.#parts.newId()}`, details };
    if (action === 'send-text') {
      const { receiptId } = await this.#parts.messaging.send({
        key,
        channel: 'text',
        from: args.from || null,
        to: args.to ?? '',
        body: args.text ?? '',
        workspaceId: this.#parts.workspaceId,
      });
      return { id: receiptId, details };
    }
    throw new Error(`${action} has no performer for phone calls yet`);
  }

  /** Messages of mock calls are kept too, marked as such: the owner sees what callers would have left. */
  #keepMessage({ args, key }: RunAction, session: Session): Promise<string> {
    return this.#parts.keepMessage({
      key,
      callId: session.call.id,
      for: args.for ?? '',
      fromName: args.from_name || null,
      fromNumber: args.from_number || null,
      text: args.text ?? '',
      urgent: args.urgent === 'yes',
      mock: this.#parts.simulated,
    });
  }
}
