import { useState } from 'react';
import {
  ActionChip,
  Avatar,
  BarNotice,
  Button,
  Card,
  FilterChip,
  Icon,
  type IconName,
  Kbd,
  Meter,
  Notice,
  Pill,
  RelativeTime,
  ScoreBar,
  Segmented,
  Tag,
  useToast,
} from '../index.ts';
import { drawings } from '../marks/icon-drawings.ts';

function Marks() {
  const [view, setView] = useState<'canvas' | 'list'>('canvas');
  return (
    <Card padded className="col">
      <div className="row wrap">
        <Pill>Draft</Pill>
        <Pill tone="accent">Changed</Pill>
        <Pill tone="ok">Ready</Pill>
        <Pill tone="warn">2 findings</Pill>
        <Pill tone="danger" icon="stop">
          Blocked
        </Pill>
        <Pill tone="info" icon="phone">
          1 call now
        </Pill>
      </div>
      <div className="row wrap g4">
        <Tag tone="ok">Good</Tag>
        <Tag tone="warn">2 findings</Tag>
        <Tag tone="danger">Not sent</Tag>
        <Tag tone="info" icon="phone">
          1 call now
        </Tag>
        <Tag tone="quiet">Not attached</Tag>
      </div>
      <div className="row wrap">
        <ActionChip kind="transfer" icon="forward" label="Transfer to Front desk" />
        <ActionChip kind="action" icon="text-message" label="Text the caller" />
        <ActionChip kind="action" icon="note" label="Take a message" className="is-hover" />
        <ActionChip kind="end" icon="hang-up" label="End call" className="is-focus" />
      </div>
      <p className="md">
        <span className="fd">a finding</span>, <span className="fd bad">a problem</span>,{' '}
        <span className="fd hi">the one that is open</span>
      </p>
      <div className="row wrap">
        <FilterChip pressed count={14}>
          All
        </FilterChip>
        <FilterChip pressed={false} count={2}>
          Unused
        </FilterChip>
        <Segmented
          label="Example view"
          value={view}
          onChange={setView}
          options={[
            { value: 'canvas', label: 'Canvas' },
            { value: 'list', label: 'List' },
          ]}
        />
        <Kbd keys="mod+k" />
        <Avatar name="Dana Whitfield" />
        <Avatar name="Tomás Rivera" large />
      </div>
      <ul>
        <ScoreBar label="Dental emergency" score={0.88} tone="ok" chosen />
        <ScoreBar label="Billing question" score={0.64} tone="warn" />
        <ScoreBar label="Take a message" score={0.22} />
      </ul>
      <Meter share={0.93} tone="ok" label="Understood" />
      <p className="sm t2">
        Edited <RelativeTime at={Date.now() - 12 * 60_000} />
      </p>
    </Card>
  );
}

function Notices() {
  const toast = useToast();
  return (
    <div className="col">
      <Notice tone="info" title="Tomás saved revision 15.">
        Your text is kept.
      </Notice>
      <Notice tone="ok" title="Version 13 is in force.">
        1 running call keeps version 12.
      </Notice>
      <Notice tone="warn" title="Saving changes 4 live agent steps." />
      <Notice tone="danger" title="Not saved." acts={<Button size="sm">Try now</Button>}>
        Your text is kept on this device.
      </Notice>
      <BarNotice tone="warn" acts={<a href="#where">See where</a>}>
        <strong>Saving changes 4 live agent steps on 3 numbers</strong> from the next call on.
      </BarNotice>
      <div className="toast">
        <span>“Wrong number” deleted.</span>
        <Button size="sm">Undo</Button>
      </div>
      <Button onClick={() => toast.show({ text: '“Wrong number” deleted.', undo: () => {} })}>
        Show a toast
      </Button>
    </div>
  );
}

/** Marks and notices, then every drawing by name. */
export function GalleryMarks() {
  return (
    <>
      <div className="two mb-7">
        <section>
          <h2 className="sec mb-2.5">Marks</h2>
          <Marks />
        </section>
        <section>
          <h2 className="sec mb-2.5">Notices</h2>
          <Notices />
        </section>
      </div>
      <section className="mb-7">
        <h2 className="sec mb-2.5">Drawings</h2>
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(120px,1fr))] gap-2">
          {(Object.keys(drawings) as IconName[]).map((name) => (
            <li key={name} className="row sm t2">
              <Icon name={name} />
              {name}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
