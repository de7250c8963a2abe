import { ROLES, type Role } from '../../../core/workspaces/role.ts';

export const roleNames: Record<Role, string> = { owner: 'Owner', admin: 'Admin', member: 'Member' };

export const roleEffects: Record<Role, string> = {
  owner: 'May do everything, also delete the workspace',
  admin: 'May do everything but delete the workspace',
  member: 'Reads, makes mock calls and handles messages; changes the numbers they own',
};

/** The roles that somebody may give: only owners make, change or remove owners. */
export function rolesGivenBy(role: Role): { value: Role; label: string }[] {
  return ROLES.filter((each) => each !== 'owner' || role === 'owner').map((value) => ({
    value,
    label: roleNames[value],
  }));
}
