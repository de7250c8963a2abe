import { useSuspenseQuery } from '@tanstack/react-query';
import type { Schema } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { Avatar } from '../../ui/index.ts';
import { whoElse } from './who-else-words.ts';

/** Who else has the job open, in the top line. `others` are the windows that `usePresence` gives. */
export function WhoElse({ others }: { others: readonly Schema<'Presence'>[] }) {
  const { data: me } = useSuspenseQuery(queries.me());
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
