import type { Schema } from '../../client/client.ts';
import { Field, Select } from '../../ui/index.ts';
import { useEditor } from '../editor.ts';
import { ChangeList } from '../publish/change-list.tsx';

type ComparedProps = {
  lines: readonly Schema<'FlowVersionLine'>[];
  number: number;
  against: string | null;
  onAgainst: (against: string | null) => void;
  /** The other side has been read. */
  ready: boolean;
};

/** Chooses what the version is compared with, and says what differs. */
export function VersionCompared({ lines, number, against, onAgainst, ready }: ComparedProps) {
  const { graph, changes } = useEditor();
  const others = lines.filter((line) => line.number !== number);
  return (
    <div className="pgrp col">
      <Field label="Compared with">
        <Select
          value={against ?? ''}
          options={[
            { value: '', label: 'Nothing' },
            { value: 'draft', label: 'The draft' },
            ...others.map((line) => ({ value: String(line.number), label: `Version ${line.number}` })),
          ]}
          onChange={(chosen) => onAgainst(chosen === '' ? null : chosen)}
        />
      </Field>
      {against !== null && ready && <ChangeList changes={changes} graph={graph} />}
    </div>
  );
}
