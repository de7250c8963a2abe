import type { ReactNode } from 'react';
import type { IconName } from '../marks/icon-drawings.ts';
import { KindMark } from '../marks/kind-mark.tsx';
import { Pill } from '../marks/pill.tsx';
import type { Tone } from '../marks/tag.tsx';

export type ReceiptProps = {
  kind?: 'action' | 'transfer' | 'end';
  title: string;
  /** "Waiting", "Done, simulated", "Delivered", "Not sent". */
  state: { tone: Tone; label: string; icon?: IconName };
  facts: readonly { name: string; value: ReactNode }[];
};

/** Proof that something was done, or what it waits for. */
export function Receipt({ kind = 'action', title, state, facts }: ReceiptProps) {
  return (
    <div className="receipt">
      <div>
        <KindMark kind={kind} size={16} />
        <span className="grow">{title}</span>
        <Pill tone={state.tone} icon={state.icon}>
          {state.label}
        </Pill>
      </div>
      <dl>
        {facts.map((fact) => (
          <div key={fact.name} className="contents">
            <dt>{fact.name}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
