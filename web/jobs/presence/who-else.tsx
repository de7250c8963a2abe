import { useSuspenseQuery } from '@tanstack/react-query';
import { queries } from '../../client/queries.ts';
import { Avatar } from '../../ui/index.ts';
import { usePresence } from './use-presence.ts';
import { whoElse } from './who-else-words.ts';

/** Who else has the job open, in the top line. */
export function WhoElse({ jobId, writing }: { jobId: string; writing: boolean }) {
  const { data: me } = useSuspenseQuery(queries.me());
  const others = usePresence(jobId, writing ? 'writing' : 'reading');
  const shown = whoElse(others, me.memberId);
  return (
    <span className="row g1 sm t2" role="status">
      {shown && (
        <>
          {shown.names.slice(0, 2).map((name) => (
            <Avatar key={name} name={name} />
          ))}
          <span className="who-else" title={shown.names.join(', ')}>
            {shown.words}
          </span>
        </>
      )}
    </span>
  );
}
