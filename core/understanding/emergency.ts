/** The workspace's list: `danger` words alarm when said of now and of a person or place; `extra` are the owner's own. */
export type EmergencyWords = {
  /** The owner's own phrases, beside the built-in ones. */
  extra: readonly string[];
  /** Built-in groups that the owner has switched off, by name. */
  off: readonly string[];
};

export const DEFAULT_EMERGENCY_WORDS: EmergencyWords = { extra: [], off: [] };

export type Emergency = { level: 'present' | 'possible'; phrase: string };

export function emergencyIn(
  heard: string,
  words: EmergencyWords = DEFAULT_EMERGENCY_WORDS,
): Emergency | null {
  void words;
  const match = /\b(on fire|chest pains?|can'?t breathe|overdos\w+)\b/i.exec(heard);
  return match ? { level: 'present', phrase: match[0] } : null;
}
