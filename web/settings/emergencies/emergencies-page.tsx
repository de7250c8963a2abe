import './emergencies.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { safetyLine } from '../../../core/agent/safety-line.ts';
import { emergencyNumbers, writtenNumbers } from '../../../core/workspaces/emergency-numbers.ts';
import type { EmergencySettings } from '../../../core/workspaces/emergency-settings.ts';
import { answer, api, ifMatch, type Schema } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { ConflictNotice, faultAt, faultElsewhere, LeaveGuard, SaveBar, useEdit } from '../../forms/index.ts';
import { Card, Link, Notice, useToast } from '../../ui/index.ts';
import { Loaded } from '../loaded.tsx';
import { settingsPaths } from '../paths.ts';
import { SettingsPage } from '../settings-page.tsx';
import { useMe } from '../use-me.ts';
import { Afterwards } from './afterwards.tsx';
import { DangerList } from './danger-list.tsx';
import { DrillCard } from './drill-card.tsx';
import { OwnWords } from './own-words.tsx';
import { afterwardsWords, counted } from './words.ts';

type Draft = { emergency: EmergencySettings };
const shown = ['/emergency/extra', '/emergency/off', '/emergency/afterwards'];

/** What is listened for as danger, what callers are told, what is done then, and a drill that proves it. */
export function EmergenciesPage() {
  return (
    <SettingsPage
      section={settingsPaths.emergencies}
      title="Emergencies"
      sub="Listened for in every sentence, before any job or brain. Changes apply to the next call."
    >
      <Loaded query={useQuery(queries.workspace())} what="the settings" rows={8}>
        {(stored) => <Form stored={stored} />}
      </Loaded>
    </SettingsPage>
  );
}

function Form({ stored }: { stored: Schema<'Workspace'> }) {
  const client = useQueryClient();
  const toast = useToast();
  const readOnly = !useMe().may('manage-workspace');
  const edit = useEdit<Schema<'Workspace'>, Draft>({
    stored,
    draftOf: ({ emergency }) => ({ emergency }),
    send: (body, etag) => answer(api.PATCH('/workspace', { params: ifMatch(etag), body })),
    onStored: (next, how) => {
      client.setQueryData(['workspace'], next);
      if (how === 'saved') toast.show({ text: 'Emergencies saved.' });
    },
  });
  const { emergency } = edit.draft;
  const change = (part: Partial<EmergencySettings>) => edit.change({ emergency: { ...emergency, ...part } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (edit.dirty && !edit.busy) edit.save();
  };
  const fault = faultElsewhere(edit.error, shown);
  return (
    <form className="emergencies" noValidate onSubmit={submit}>
      <ConflictNotice
        edit={edit}
        write={{ emergency: ['Emergencies', ({ emergency: words }) => inWords(words)] }}
      />
      {fault && (
        <Notice tone="danger" urgent title="Not saved.">
          {fault}
        </Notice>
      )}
      <WhatIsSaid stored={stored} />
      <Card title="Listened for" level={2} aside={<span className="t3 sm">English and Spanish</span>}>
        <DangerList off={emergency.off} readOnly={readOnly} onChange={(off) => change({ off })} />
      </Card>
      <Card title="Your own words" level={2} padded>
        <OwnWords
          words={emergency.extra}
          readOnly={readOnly}
          error={faultAt(edit.error, '/emergency/extra')}
          onChange={(extra) => change({ extra })}
        />
      </Card>
      <Card title="After the safety line" level={2} padded>
        <Afterwards
          value={emergency.afterwards}
          readOnly={readOnly}
          onChange={(afterwards) => change({ afterwards })}
        />
      </Card>
      {!readOnly && <SaveBar edit={edit} />}
      {!readOnly && <DrillCard settings={emergency} />}
      <LeaveGuard dirty={edit.dirty} />
    </form>
  );
}

function WhatIsSaid({ stored: { country, language } }: { stored: Schema<'Workspace'> }) {
  return (
    <Card
      title="What callers are told"
      level={2}
      padded
      aside={<span className="b">{writtenNumbers(country)}</span>}
    >
      <p>“{safetyLine(emergencyNumbers(country), { tone: 'neutral', language })}”</p>
      <p className="t2 sm mt-1">
        Said within the same turn, and the call is marked urgent. Where it is not clear that a danger is
        meant, the agent first asks “Is anyone in danger right now?”. What to call belongs to the country in{' '}
        <Link href={settingsPaths.workspace}>Workspace</Link>.
      </p>
    </Card>
  );
}

function inWords({ extra, off, afterwards }: EmergencySettings): string {
  return [
    counted(off.length, 'kind off', 'kinds off'),
    counted(extra.length, 'entry of your own', 'entries of your own'),
    afterwardsWords[afterwards.kind],
  ].join(' · ');
}
