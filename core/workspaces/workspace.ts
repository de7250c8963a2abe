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
  /** True for the demo that ships with Callwell, until it is removed. */
  demo: boolean;
  createdAt: number;
  updatedAt: number;
};

export const WORKSPACE_LIMITS = { name: 100, retentionDays: 3650 } as const;

/** The number to call for help where the workspace is; 112 where we know no better (ITU-T E.161.1). */
export function emergencyNumber(country: string): string {
  return EMERGENCY_NUMBERS[country] ?? '112';
}

const EMERGENCY_NUMBERS: Record<string, string> = {
  US: '911',
  CA: '911',
  MX: '911',
  PR: '911',
  AR: '911',
  GB: '999',
  IE: '112',
  AU: '000',
  NZ: '111',
  IN: '112',
  ZA: '112',
};
