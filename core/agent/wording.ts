/**
 * How the agent speaks: pure functions from a step of a Plan to a sentence. An instruction is never read out, and nothing here
 * says that a thing was done but `received`, which needs the action's receipt.
 */
export { askFor, type Tone } from './wording/ask-for.ts';
export { askQuestion } from './wording/ask-question.ts';
export {
  acknowledge,
  confirmFields,
  notDone,
  offerAction,
  offerText,
  offerTransfer,
  received,
  spokenDestination,
} from './wording/offers.ts';
export { sayIt } from './wording/say-it.ts';
export { type StandardLines, standardLines } from './wording/standard-lines.ts';
