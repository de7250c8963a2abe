import { useState } from 'react';
import {
  Card,
  Cell,
  Checkbox,
  ColumnHead,
  DescriptionList,
  Diff,
  formatOf,
  IconButton,
  Meter,
  Pager,
  Row,
  RowHead,
  Table,
  Tabs,
  Tag,
} from '../index.ts';

const jobs = [
  { name: 'Dental emergency', about: 'Pain, swelling, a broken tooth', steps: '4 steps', ok: 34, of: 36 },
  { name: 'New-patient intake', about: 'Name, birthday, insurance', steps: '2 steps', ok: 51, of: 53 },
];

function Rows() {
  const [upward, setUpward] = useState(true);
  const [chosen, setChosen] = useState<string>();
  const shown = upward ? jobs : [...jobs].reverse();
  return (
    <>
      <Table caption="Jobs, sorted by name" cards>
        <thead>
          <Row>
            <ColumnHead className="w-10">
              <Checkbox
                aria-label="Select all jobs"
                checked={false}
                partly={chosen !== undefined}
                onChange={() => {}}
              />
            </ColumnHead>
            <ColumnHead sorted={upward ? 'ascending' : 'descending'} onSort={() => setUpward(!upward)}>
              Name
            </ColumnHead>
            <ColumnHead>Used by</ColumnHead>
            <ColumnHead>Health</ColumnHead>
            <ColumnHead right>Finished</ColumnHead>
            <ColumnHead className="w-11">
              <span className="vh">More</span>
            </ColumnHead>
          </Row>
        </thead>
        <tbody>
          {shown.map((job) => (
            <Row key={job.name} selected={chosen === job.name}>
              <Cell>
                <Checkbox
                  aria-label={`Select ${job.name}`}
                  checked={chosen === job.name}
                  onChange={(on) => setChosen(on ? job.name : undefined)}
                />
              </Cell>
              <RowHead>
                <span className="bb block">{job.name}</span>
                <span className="t3 sm block font-normal">{job.about}</span>
              </RowHead>
              <Cell card="use">{job.steps}</Cell>
              <Cell card="state">
                <Tag tone="ok">Good</Tag>
              </Cell>
              <Cell right>
                <span className="inline-grid grid-cols-[56px_62px] items-center gap-2.5">
                  <Meter share={job.ok / job.of} tone="ok" />
                  <span>{formatOf(job.ok, job.of)}</span>
                </span>
              </Cell>
              <Cell className="px-2!">
                <IconButton icon="dots" size="sm" label={`More for ${job.name}`} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      <Pager shown={2} total={14} hasMore onMore={() => {}} />
    </>
  );
}

/** Tables, lists, pairs, differences, tabs. */
export function GalleryData() {
  const [tab, setTab] = useState('one');
  return (
    <>
      <section className="mb-7">
        <h2 className="sec mb-2.5">Tables</h2>
        <Rows />
      </section>
      <div className="two mb-7">
        <Card title="Dental emergency" aside={<Tag tone="ok">Finished</Tag>}>
          <DescriptionList
            items={[
              { name: 'Caller', value: 'Priya Raghunathan' },
              { name: 'Pain', value: '6' },
              { name: 'Swelling', value: <span className="t3">Not given</span> },
            ]}
          />
        </Card>
        <Card title="What changed">
          <Diff
            rows={[
              { kind: 'same', line: 2, parts: [{ text: 'Say hello.' }] },
              {
                kind: 'removed',
                line: 3,
                parts: [{ text: 'Ask for ' }, { text: 'two things', changed: true }],
              },
              { kind: 'added', line: 3, parts: [{ text: 'Ask for ' }, { text: 'one thing', changed: true }] },
            ]}
          />
        </Card>
      </div>
      <section className="mb-7">
        <h2 className="sec mb-2.5">Views</h2>
        <Tabs
          label="Views"
          value={tab}
          onChange={setTab}
          views={[
            { value: 'one', label: 'One', content: <p className="t2">The first view.</p> },
            { value: 'two', label: 'Two', content: <p className="t2">The second view.</p> },
          ]}
        />
      </section>
    </>
  );
}
