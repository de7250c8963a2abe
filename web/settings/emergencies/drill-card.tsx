import { useMutation } from '@tanstack/react-query';
import type { EmergencySettings } from '../../../core/workspaces/emergency-settings.ts';
import { answer, api, type Schema } from '../../client/client.ts';
import { Button, Card, Notice } from '../../ui/index.ts';
import { counted } from './words.ts';

type Drill = Schema<'EmergencyDrill'>;

/** Tries the list as it stands in the form, saved or not, on mock calls. */
export function DrillCard({ settings: { extra, off } }: { settings: EmergencySettings }) {
  const drill = useMutation({
    mutationFn: () => answer(api.POST('/workspace/emergency-drill', { body: { extra, off } })),
  });
  return (
    <Card
      title="Drill"
      level={2}
      padded
      aside={
        <Button icon="play" busy={drill.isPending} onClick={() => drill.mutate()}>
          Drill it
        </Button>
      }
    >
      <div role="status" className="stack">
        {!drill.data && !drill.isError && (
          <p className="t2">
            Hundreds of mock calls, each beginning with another sentence: callers in danger must all be told
            the emergency number at once, everyday callers must not.
          </p>
        )}
        {drill.isError && (
          <Notice tone="danger" urgent title="The drill could not be run.">
            {drill.error.message}
          </Notice>
        )}
        {drill.data && <Result drill={drill.data} />}
      </div>
    </Card>
  );
}

function Result({ drill }: { drill: Drill }) {
  const heard = drill.alarms - drill.missed.length;
  const faults = [...drill.missed, ...drill.unasked, ...drill.taken];
  return (
    <>
      <Notice
        tone={drill.missed.length + drill.unasked.length > 0 ? 'danger' : 'ok'}
        title={`${heard} of ${counted(drill.alarms, 'alarm', 'alarms')} heard; ${drill.number} was said each time.`}
      >
        {`${counted(drill.harmless, 'everyday line', 'everyday lines')} tried, ${drill.taken.length} taken for a danger.`}
      </Notice>
      {faults.length > 0 && (
        <ul className="dangers">
          {faults.map(({ text, fault }) => (
            <li key={text}>
              <span className="b">“{text}”</span>
              <p className="t2 sm">{fault}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
