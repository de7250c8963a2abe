/**
 * How the agent speaks: pure functions from a step of a Plan to a sentence. An instruction is never read out, and nothing here
 * says that a thing was done: those sentences belong to the actions, which ask for a receipt.
 */
export { askFor } from './ask-for.ts';
export { askQuestion } from './ask-question.ts';
export { lines } from './lines.ts';
export {
  acknowledge,
  confirmFields,
  isItAbout,
  mayIUse,
  offerResume,
  whichOfTwo,
  whichValue,
} from './replies.ts';
export { closing, sayIt, slowly } from './say-it.ts';
