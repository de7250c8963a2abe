/** How far a workspace has come in the first run's walk-through. Steps that are done by doing them are told by name. */
export type WalkthroughState = { done: string[]; hidden: boolean };

export interface Walkthrough {
  get(): Promise<WalkthroughState>;
  /** Adds to what is done; doing a thing twice changes nothing. */
  finish(step: string): Promise<WalkthroughState>;
  hide(hidden: boolean): Promise<WalkthroughState>;
  restart(): Promise<WalkthroughState>;
}
