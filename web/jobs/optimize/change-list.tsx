import { useMemo, useRef, useState } from 'react';
import { classNames, formatCount, Kbd, LiveRegion, Pill, useShortcut } from '../../ui/index.ts';
import { aheadOf, isAccepted, stepped } from './choices.ts';
import { ChangeHunk, type Layout } from './diff/change-hunk.tsx';
import { proofOf } from './faults.ts';
import type { Optimizing } from './use-optimizing.ts';

/** The changes in the order of the text. J and K go through them, Y accepts, X leaves. */
export function ChangeList({ optimizing }: { optimizing: Optimizing }) {
  const { changes, accepted, choices, choose, before, plans, count } = optimizing;
  const [layout, setLayout] = useState<Layout>('one');
  const [current, setCurrent] = useState<string | null>(null);
  const hunks = useRef(new Map<string, HTMLElement>());
  const ahead = useMemo(() => aheadOf(changes, accepted), [changes, accepted]);
  const chosen = changes.find(({ id }) => id === current);
  const go = (step: 1 | -1) => {
    const next = stepped(changes, current, step);
    if (!next) return;
    setCurrent(next.id);
    const hunk = hunks.current.get(next.id);
    hunk?.focus({ preventScroll: true });
    hunk?.scrollIntoView({ block: 'nearest' });
  };
  useShortcut('j', () => go(1));
  useShortcut('k', () => go(-1));
  useShortcut('y', () => chosen && choose(chosen, 'accept'));
  useShortcut('x', () => chosen && choose(chosen, 'leave'));
  const left = changes.length - accepted.length;
  return (
    <section aria-labelledby="op-changes">
      <div className="row wrap op-head">
        <h2 id="op-changes" className="sec grow" tabIndex={-1}>
          Changes
        </h2>
        <Pill tone={accepted.length > 0 ? 'ok' : 'quiet'}>{accepted.length} accepted</Pill>
        <Pill>{left} left</Pill>
        <LayoutChoice layout={layout} onLayout={setLayout} />
      </div>
      <div className="op-list">
        {changes.map((change, index) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: focus inside only tells which change the keys act on
          <div key={change.id} onFocus={() => setCurrent(change.id)}>
            <ChangeHunk
              ref={(element) => {
                if (element) hunks.current.set(change.id, element);
                else hunks.current.delete(change.id);
              }}
              number={index + 1}
              change={change}
              before={before}
              ahead={ahead.get(change.id) ?? []}
              isAccepted={isAccepted(change, choices)}
              proof={proofOf(change.id, count.evidence, count.causes)}
              staysFinding={plans.after.codes.has(change.rule)}
              layout={layout}
              current={change.id === current}
              onChoice={(choice) => choose(change, choice)}
            />
          </div>
        ))}
      </div>
      <p className="sm t3 d-only op-keys">
        <Kbd keys="j" /> <Kbd keys="k" /> go through the changes, <Kbd keys="y" /> accepts, <Kbd keys="x" />{' '}
        leaves.
      </p>
      <LiveRegion>
        {formatCount(accepted.length, 'change')} accepted, {left} left.
      </LiveRegion>
    </section>
  );
}

function LayoutChoice({ layout, onLayout }: { layout: Layout; onLayout: (layout: Layout) => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons in one frame, no form
    <span className={classNames('seg sm d-only')} role="group" aria-label="Diff layout">
      <button type="button" aria-pressed={layout === 'one'} onClick={() => onLayout('one')}>
        One column
      </button>
      <button type="button" aria-pressed={layout === 'two'} onClick={() => onLayout('two')}>
        Side by side
      </button>
    </span>
  );
}
