import type { Command } from '../../core/calls/commands.ts';
import type { Line } from '../ports/line.ts';
import type { ActionRunner } from './action-runner.ts';
import type { Session } from './session.ts';
import type { Thinking } from './thinking.ts';

/** Commands to ports: thoughts to the brains, actions to their runner, all else to the legs. */
export function performer(parts: { thinking: Thinking; actions: ActionRunner; line: () => Line }) {
  return (command: Command, session: Session): Promise<void> | void => {
    switch (command.type) {
      case 'think':
        return parts.thinking.think(command, session);
      case 'stop-thinking':
        return parts.thinking.stop(command.thoughtId);
      case 'run-action':
        return parts.actions.run(command, session);
      default:
        return parts.line().perform(command);
    }
  };
}
