/** What is known of an `Idempotency-Key`: nothing (it is now ours), still at work, answered, or used for something else. */
export type KeyState =
  | { state: 'taken-up' }
  | { state: 'running' }
  | { state: 'answered'; response: string }
  | { state: 'different-request' };

export interface Idempotency {
  /** `request` is a hash of the body. A key is free again after 24 hours, or a minute after a crash left it running. */
  begin(key: string, route: string, request: string): Promise<KeyState>;
  /** `response` is whatever the API needs to answer alike, as JSON text. */
  answer(key: string, route: string, response: string): Promise<void>;
  /** The request failed and may be tried again. */
  release(key: string, route: string): Promise<void>;
}
