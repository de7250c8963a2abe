import type { EmergencySettings } from './emergency-settings.ts';
import type { JobEditors } from './role.ts';

export type Language = 'en' | 'es';

/** What a business calls the agent's workspace. Settings that a call needs are copied into its snapshot. */
export type Workspace = {
  id: string;
  name: string;
  /** IANA name. Every date a caller says is read in it, never in the server's. */
  timeZone: string;
  /** ISO 3166-1 alpha-2: the region of national phone numbers and of the emergency number. */
  country: string;
  language: Language;
  jobEditors: JobEditors;
  /** Calls older than this are erased; 0 keeps them. */
  retentionDays: number;
  emergency: EmergencySettings;
  /** True for the demo that ships with Callwell, until it is removed. */
  demo: boolean;
  createdAt: number;
  updatedAt: number;
};

export const WORKSPACE_LIMITS = { name: 100, retentionDays: 3650 } as const;
