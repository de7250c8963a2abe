/** The kinds of danger on the built-in list: the words of each are in `understanding/emergency-words`. */
export const DANGER_NAMES = [
  'fire',
  'gas',
  'carbon-monoxide',
  'heart',
  'breathing',
  'unconscious',
  'bleeding',
  'overdose',
  'suicide',
  'violence',
  'accident',
  'water',
  'help',
] as const;

export type DangerName = (typeof DANGER_NAMES)[number];

/** What the agent does once the safety line was said. A destination or job that is gone by then counts as `go-on`. */
export type AfterAlarm =
  /** The caller's words choose the job, as on every other turn. */
  | { kind: 'go-on' }
  | { kind: 'start-job'; jobId: string }
  | { kind: 'transfer'; destinationId: string }
  | { kind: 'take-message' }
  | { kind: 'end' };

/** What a workspace has settled for calls about a danger. */
export type EmergencySettings = {
  /** The owner's own words; they alarm at once, wherever they are said. */
  extra: string[];
  /** Kinds of the built-in list that the owner has switched off. */
  off: DangerName[];
  afterwards: AfterAlarm;
};

export const EMERGENCY_DEFAULTS: EmergencySettings = { extra: [], off: [], afterwards: { kind: 'go-on' } };

export const EMERGENCY_LIMITS = { extra: 50, phrase: 80 } as const;
