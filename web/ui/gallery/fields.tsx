import { useState } from 'react';
import {
  Card,
  Cell,
  Checkbox,
  ColumnHead,
  Field,
  Input,
  type Kind,
  KindMark,
  kindNames,
  Row,
  RowHead,
  SearchInput,
  Select,
  Switch,
  Table,
  TextArea,
} from '../index.ts';

const families: Record<Kind, string> = {
  say: 'speaks',
  ask: 'speaks',
  knowledge: 'speaks',
  collect: 'takes data',
  confirm: 'takes data',
  branch: 'decides',
  action: 'acts',
  transfer: 'acts',
  end: 'ends',
};

function Controls() {
  const [name, setName] = useState('Dental emergency');
  const [text, setText] = useState('Use this when …');
  const [voice, setVoice] = useState('june');
  const [query, setQuery] = useState('');
  const [on, setOn] = useState(true);
  return (
    <Card padded className="col">
      <Field label="Name" count={{ text: name, most: 100 }}>
        <Input value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label="Name, in focus">
        <Input className="is-focus" defaultValue="Dental emergency" />
      </Field>
      <Field
        label="Name, taken"
        error="There is already a job “Take a message”. Upper and lower case count as the same."
      >
        <Input defaultValue="take a message" />
      </Field>
      <Field label="Instructions, too long" count={{ text, most: 10 }} hint="Nothing is cut">
        <TextArea rows={2} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Field label="Voice">
        <Select
          value={voice}
          onChange={setVoice}
          options={[
            { value: 'june', label: 'June' },
            { value: 'amos', label: 'Amos' },
          ]}
        />
      </Field>
      <SearchInput
        label="Search jobs"
        placeholder="Search names"
        value={query}
        onChange={setQuery}
        shortcut="/"
      />
      <div className="row g4 wrap">
        <Switch checked={on} onChange={setOn}>
          On
        </Switch>
        <Switch checked={!on} onChange={(next) => setOn(!next)}>
          Off
        </Switch>
        <Switch checked={false} disabled onChange={() => {}}>
          Not possible
        </Switch>
        <Checkbox checked={on} onChange={setOn}>
          Chosen
        </Checkbox>
        <Checkbox checked={!on} onChange={(next) => setOn(!next)}>
          Not chosen
        </Checkbox>
        <Checkbox checked={false} partly onChange={() => {}}>
          Some
        </Checkbox>
      </div>
    </Card>
  );
}

/** Fields in their states, and the kinds of plan steps. */
export function GalleryFields() {
  return (
    <div className="two mb-7">
      <section>
        <h2 className="sec mb-2.5">Fields</h2>
        <Controls />
      </section>
      <section>
        <h2 className="sec mb-2.5">Plan step kinds</h2>
        <Table caption="Kinds of plan steps" rows="mini">
          <thead>
            <Row>
              <ColumnHead>Kind</ColumnHead>
              <ColumnHead>Family, shape</ColumnHead>
              <ColumnHead>16 px</ColumnHead>
            </Row>
          </thead>
          <tbody>
            {(Object.keys(families) as Kind[]).map((kind) => (
              <Row key={kind}>
                <RowHead>
                  <span className="row">
                    <KindMark kind={kind} />
                    {kindNames[kind]}
                  </span>
                </RowHead>
                <Cell className="t2">{families[kind]}</Cell>
                <Cell>
                  <KindMark kind={kind} size={16} named />
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </section>
    </div>
  );
}
