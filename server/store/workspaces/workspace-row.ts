import type { Selectable } from 'kysely';
import { EMERGENCY_DEFAULTS, type EmergencySettings } from '../../../core/workspaces/emergency-settings.ts';
import type { JobEditors } from '../../../core/workspaces/role.ts';
import type { Language, Workspace } from '../../../core/workspaces/workspace.ts';
import type { ScopedTables } from '../schema.ts';

export type WorkspaceText = Pick<
  Workspace,
  'name' | 'timeZone' | 'country' | 'language' | 'jobEditors' | 'retentionDays' | 'emergency'
>;

/** What a workspace starts with where nothing else is said. */
export const WORKSPACE_DEFAULTS: Omit<WorkspaceText, 'name'> = {
  timeZone: 'America/New_York',
  country: 'US',
  language: 'en',
  jobEditors: 'owners-and-admins',
  retentionDays: 0,
  emergency: EMERGENCY_DEFAULTS,
};

export function workspaceOf(row: Selectable<ScopedTables['workspaces']>): Workspace {
  return {
    id: row.id,
    name: row.name,
    timeZone: row.time_zone,
    country: row.country,
    language: row.language as Language,
    jobEditors: row.job_editors as JobEditors,
    retentionDays: row.retention_days,
    emergency: emergencyOf(row.emergency),
    demo: row.demo === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export function workspaceColumns(text: WorkspaceText) {
  return {
    name: text.name,
    time_zone: text.timeZone,
    country: text.country,
    language: text.language,
    job_editors: text.jobEditors,
    retention_days: text.retentionDays,
    emergency: JSON.stringify(text.emergency),
  };
}

/** What was not settled yet takes its default. */
function emergencyOf(json: string): EmergencySettings {
  return { ...EMERGENCY_DEFAULTS, ...(JSON.parse(json) as Partial<EmergencySettings>) };
}
