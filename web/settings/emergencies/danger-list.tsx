import { useState } from 'react';
import { DANGER_NAMES, type DangerName } from '../../../core/workspaces/emergency-settings.ts';
import { Confirm, Switch, Tag } from '../../ui/index.ts';
import { dangerWords } from './words.ts';

export type DangerListProps = {
  off: readonly DangerName[];
  onChange: (off: DangerName[]) => void;
  readOnly: boolean;
};

/** What is listened for. Switching a kind off is asked about, since callers then go without the safety line. */
export function DangerList({ off, onChange, readOnly }: DangerListProps) {
  const [asked, setAsked] = useState<DangerName | null>(null);
  const change = (name: DangerName, on: boolean) => {
    if (on) onChange(off.filter((other) => other !== name));
    else setAsked(name);
  };
  return (
    <>
      <ul className="dangers">
        {DANGER_NAMES.map((name) => (
          <li key={name} className="row">
            <div className="grow">
              <span className="b" id={`danger-${name}`}>
                {dangerWords[name].name}
              </span>
              <p className="t2 sm">{dangerWords[name].examples}</p>
            </div>
            {off.includes(name) && <Tag tone="warn">Off</Tag>}
            <Switch
              checked={!off.includes(name)}
              disabled={readOnly}
              aria-labelledby={`danger-${name}`}
              onChange={(on) => change(name, on)}
            />
          </li>
        ))}
      </ul>
      <Confirm
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={`Stop listening for ${asked ? dangerWords[asked].name.toLowerCase() : ''}?`}
        effect="Callers who speak of it are not told the emergency number, and their call is not marked urgent. Jobs can still speak of it."
        keepLabel="Keep listening"
        actLabel="Switch off"
        onAct={() => {
          if (asked) onChange([...off, asked]);
          setAsked(null);
        }}
      />
    </>
  );
}
