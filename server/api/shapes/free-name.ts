import { JOB_LIMITS } from '../../../core/jobs/job.ts';
import type { WorkspaceStore } from '../../store/store.ts';

/** `wanted`, or with the first number behind it that no job of the workspace has, within the limit of a name. */
export async function freeName(workspace: WorkspaceStore, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` ${number}`;
    const name = `${[...wanted].slice(0, JOB_LIMITS.name - suffix.length).join('')}${suffix}`;
    if (!(await workspace.jobs.byName(name))) return name;
  }
}
