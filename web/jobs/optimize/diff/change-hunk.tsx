import { type Ref, useMemo } from 'react';
import type { Change } from '../../../../core/plan/optimize/change.ts';
import { Diff, Hunk, Segmented } from '../../../ui/index.ts';
import { columnsOf, rowsOf } from './change-lines.tsx';
import { hunkLines } from './hunk-lines.ts';
import { MovedFact } from './moved-fact.tsx';

export type Layout = 'one' | 'two';

export type ChangeHunkProps = {
  number: number;
  change: Change;
  before: string;
  /** The accepted changes that stand before it, for the numbers of its lines. */
  ahead: readonly Change[];
  isAccepted: boolean;
  /** What mock calls say of it: "Fixes mock call “refuses the number”, 0 of 8 before." */
  proof?: string | undefined;
  /** The finding that it mends is still there without it. */
  staysFinding: boolean;
  layout: Layout;
  current: boolean;
  onChoice: (choice: 'accept' | 'leave') => void;
  ref: Ref<HTMLElement>;
};

/** A change with what it does, why, and the choice. */
export function ChangeHunk(props: ChangeHunkProps) {
  const { number, change, before, ahead, isAccepted, layout, current, onChoice, ref } = props;
  const lines = useMemo(() => hunkLines(before, change, ahead), [before, change, ahead]);
  const columns = layout === 'two' ? columnsOf(lines) : null;
  return (
    <Hunk
      ref={ref}
      title={change.title}
      left={!isAccepted}
      current={current}
      choice={
        <Segmented
          size="sm"
          label={`Change ${number}`}
          value={isAccepted ? 'accept' : 'leave'}
          onChange={onChoice}
          options={[
            { value: 'accept', label: 'Accept', ...(isAccepted ? { icon: 'check' } : {}) },
            { value: 'leave', label: 'Leave' },
          ]}
        />
      }
      reason={<Reason {...props} />}
    >
      {columns ? (
        <div className="df-two">
          <Diff rows={columns.before} />
          <Diff rows={columns.after} />
        </div>
      ) : (
        <Diff rows={rowsOf(lines)} />
      )}
    </Hunk>
  );
}

function Reason({ change, isAccepted, proof, staysFinding }: ChangeHunkProps) {
  const [first = '', ...more] = change.reason.split('\n');
  const { rule, rest } = ruleAndRest(first);
  const sentences = [rest, ...more, ...(isAccepted && proof ? [proof] : [])].filter(Boolean);
  return (
    <>
      <strong className="b t1">{rule}</strong>{' '}
      {isAccepted ? (
        sentences.join(' ')
      ) : (
        <>You left this: your text stays as it is. {staysFinding && 'It stays a finding.'}</>
      )}
      {isAccepted && change.moved !== undefined && <MovedFact words={change.moved} title={change.title} />}
    </>
  );
}

/** The first sentence of a reason names the rule. */
export function ruleAndRest(reason: string): { rule: string; rest: string } {
  const end = /[.?!]["”]?(?=\s)/.exec(reason);
  if (!end) return { rule: reason, rest: '' };
  const at = end.index + end[0].length;
  return { rule: reason.slice(0, at), rest: reason.slice(at).trim() };
}
