/** Why a model's answer was not used, in words for the call's log; never with a key or a caller's words in it. */
export class ModelFailure extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'ModelFailure';
  }
}
