import { toE164 } from '../../../core/workspaces/phone-number.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { Refused } from '../refusal.ts';

/** The number that was typed, in E.164 by the workspace's country; refuses what cannot be one. */
export async function e164Of(workspace: WorkspaceStore, typed: string, path: string): Promise<string> {
  const country = (await workspace.workspace.get())?.country ?? 'US';
  const e164 = toE164(typed, country);
  if (e164) return e164;
  const message = 'This is not a phone number. Write it with its area code, or with + and the country code.';
  throw new Refused('not-a-number', message, { errors: [{ path, code: 'not-a-number', message }] });
}
