/** Few values that concern the whole installation (has an owner a password, the sign-in link's hash, …). */
export interface InstallationSettings {
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
  /** Sets only if it is now `expected` (null: not there); tells whether it did. A link that works once is taken this way. */
  swap(key: string, expected: string | null, value: string): Promise<boolean>;
}
