import type { Language } from '../workspaces/workspace.ts';
import type { ActionArgs, ActionName, ActionSpec, Done } from './action-spec.ts';
import { callWebhook } from './call-webhook.ts';
import { endCall } from './end-call.ts';
import { sendText } from './send-text.ts';
import { takeMessage } from './take-message.ts';
import { transferCall } from './transfer-call.ts';

export { ACTION_NAMES, type ActionArgs, type ActionName, type ActionSpec, type Done } from './action-spec.ts';

const ACTIONS: Record<ActionName, ActionSpec> = {
  'transfer-call': transferCall,
  'send-text': sendText,
  'take-message': takeMessage,
  'call-webhook': callWebhook,
  'end-call': endCall,
};

export function isAction(name: string): name is ActionName {
  return Object.hasOwn(ACTIONS, name);
}

export function actionOf(name: ActionName): ActionSpec {
  return ACTIONS[name];
}

/** What the agent may say now that the receipt is there; empty when nothing is left to say. */
export function receiptSentence(name: ActionName, done: Done, args: ActionArgs, language: Language): string {
  return ACTIONS[name].receiptSentence[language](done, args);
}
