import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answer, api, type Schema } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';

/** A window that says nothing for 90 s counts as gone: one lost heartbeat is no absence. */
const HEARTBEAT_MS = 30_000;
/** This window, for as long as its page lives. */
const WINDOW = crypto.randomUUID();

/** Tells the workspace that this window has the job open, and gives the other windows that have. */
export function usePresence(jobId: string, doing: 'reading' | 'writing'): Schema<'Presence'>[] {
  const client = useQueryClient();
  const { data } = useQuery(queries.openJob(jobId));
  useEffect(() => {
    const { queryKey } = queries.openJob(jobId);
    const path = { id: jobId };
    const beat = () => {
      answer(api.POST('/jobs/{id}/presence', { params: { path }, body: { window: WINDOW, doing } })).then(
        ({ people }) => client.setQueryData(queryKey, people),
        // Who else is here is not known then, and nothing else depends on it: the next heartbeat asks again.
        () => client.setQueryData(queryKey, []),
      );
    };
    beat();
    const timer = setInterval(beat, HEARTBEAT_MS);
    return () => clearInterval(timer);
  }, [client, jobId, doing]);
  useEffect(() => {
    const leave = () => {
      const params = { path: { id: jobId, window: WINDOW } };
      void api.DELETE('/jobs/{id}/presence/{window}', { params, keepalive: true }).catch(() => undefined);
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [jobId]);
  return data.filter(({ window }) => window !== WINDOW);
}
