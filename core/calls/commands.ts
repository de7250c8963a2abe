/** What is to be done, imperative. Core decides, the session performs; each outcome comes back as an event. */
export type Command =
  /** `attempt` counts from 0: which brain of the list is asked. */
  | { type: 'think'; thoughtId: string; heard: string; attempt: number }
  | { type: 'stop-thinking'; thoughtId: string }
  /** With the id of what is being said, `text` is said after it. */
  | { type: 'say'; sayId: string; text: string; interruptible: boolean }
  | { type: 'stop-saying'; sayId: string }
  | { type: 'run-action'; actionId: string; action: string; args: Record<string, string>; key: string }
  | { type: 'start-timer'; timerId: string; ms: number }
  | { type: 'cancel-timer'; timerId: string }
  | { type: 'dial-leg'; legId: string; to: DialTarget; seconds: number }
  | { type: 'bridge-legs'; legs: [string, string] }
  | { type: 'transfer-leg'; legId: string; to: DialTarget }
  | { type: 'record'; what: 'voicemail' | 'call'; maxSeconds: number }
  | { type: 'hang-up'; legId: string };

export type DialTarget = { name: string; memberId: string | null; e164: string | null };

/** These wait until their event is durable (design §2.2): their effect is felt outside the call. */
export function hasOutsideEffect(command: Command): boolean {
  return ['run-action', 'dial-leg', 'bridge-legs', 'transfer-leg', 'record'].includes(command.type);
}
