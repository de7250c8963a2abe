import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { answer, api, Refused, type Schema } from '../client/client.ts';
import { useToast } from '../ui/index.ts';
import { jobPaths } from './paths.ts';

type Named = { id: string; name: string };

/** Deletes a job. While agent steps use it and `force` is off, nothing happens and the steps come back. */
async function deleteJob(id: string, force: boolean): Promise<Schema<'JobUse'>[] | null> {
  try {
    const query = force ? { force: 'true' as const } : {};
    await answer(api.DELETE('/jobs/{id}', { params: { path: { id }, query } }));
    return null;
  } catch (error) {
    if (error instanceof Refused && error.code === 'job-in-use')
      return (error.refusal.uses ?? []) as Schema<'JobUse'>[];
    throw error;
  }
}

/** What can be done with a job from its row and its page: each act tells what it did, with Undo where there is one. */
export function useJobActs() {
  const client = useQueryClient();
  const { history } = useRouter();
  const toast = useToast();
  const renew = () => client.invalidateQueries({ queryKey: ['jobs'] });
  /** What is shown of a deleted job is about to leave the screen: asking for it again would find nothing. */
  const renewWithout = (gone: string) =>
    client.invalidateQueries({ queryKey: ['jobs'], predicate: ({ queryKey }) => queryKey[1] !== gone });
  const failed = (what: string) => (error: Error) => toast.show({ text: `${what} ${error.message}` });

  const undelete = async (jobs: readonly Named[]) => {
    for (const { id } of jobs) await answer(api.POST('/jobs/{id}/undelete', { params: { path: { id } } }));
    await renew();
  };
  return {
    duplicate: async ({ id, name }: Named) => {
      try {
        const copy = await answer(api.POST('/jobs/{id}/duplicate', { params: { path: { id } } }));
        void renew();
        toast.show({ text: `“${copy.name}” made.` });
        history.push(jobPaths.job(copy.id));
      } catch (error) {
        failed(`“${name}” was not duplicated.`)(error as Error);
      }
    },
    /** While agent steps use the job and `force` is off, nothing happens and `uses` names them. */
    remove: async (job: Named, force = false) => {
      try {
        const uses = await deleteJob(job.id, force);
        if (uses) return { uses, deleted: false };
        void renewWithout(job.id);
        toast.show({
          text: force ? `“${job.name}” detached and deleted.` : `“${job.name}” deleted.`,
          undo: () => void undelete([job]).catch(failed(`“${job.name}” did not come back.`)),
          ...(force ? { undoLabel: 'Bring the job back' } : {}),
        });
        return { uses: null, deleted: true };
      } catch (error) {
        failed(`“${job.name}” was not deleted.`)(error as Error);
      }
      return { uses: null, deleted: false };
    },
    /** Deletes what nothing uses and tells how many were kept. */
    removeAll: async (jobs: readonly Named[]) => {
      const gone: Named[] = [];
      try {
        for (const job of jobs) if ((await deleteJob(job.id, false)) === null) gone.push(job);
      } catch (error) {
        failed('Not everything was deleted.')(error as Error);
      }
      void renew();
      const kept = jobs.length - gone.length;
      toast.show({
        text: `${gone.length} deleted.${kept > 0 ? ` ${kept} kept: agent steps use them.` : ''}`,
        ...(gone.length > 0
          ? { undo: () => void undelete(gone).catch(failed('Not every job came back.')) }
          : {}),
      });
    },
  };
}
