import type { Schema } from '../../client/client.ts';
import { BarNotice, Button, formatCount, Popover } from '../../ui/index.ts';
import { UseList } from '../about/used-by.tsx';

/** What saving would change, said before it is done. Nothing when no live step uses the job. */
export function Consequence({ uses }: { uses: readonly Schema<'JobUse'>[] }) {
  const live = uses.filter(({ inForce }) => inForce);
  if (live.length === 0) return null;
  const numbers = new Set(live.map(({ phoneNumberId }) => phoneNumberId)).size;
  return (
    <BarNotice
      tone="warn"
      acts={
        <Popover
          align="end"
          title="What saving touches"
          trigger={
            <Button kind="quiet" size="sm">
              See where
            </Button>
          }
        >
          <UseList uses={live} />
          <p className="hint mt-2">A call that runs now keeps the text with which it began.</p>
        </Popover>
      }
    >
      <strong>
        Saving changes {formatCount(live.length, 'live agent step')} on {formatCount(numbers, 'number')}
      </strong>{' '}
      from the next call on.
    </BarNotice>
  );
}
