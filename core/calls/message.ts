/** What a caller left by `take-message`. Urgent ones stand first; open until somebody has dealt with it. */
export type Message = {
  id: string;
  callId: string;
  for: string;
  fromName: string | null;
  fromNumber: string | null;
  text: string;
  urgent: boolean;
  state: 'open' | 'done';
  doneBy: string | null;
  createdAt: number;
  doneAt: number | null;
  /** Left in a mock call: listed apart, never notified. */
  mock: boolean;
};
