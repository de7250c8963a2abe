import type { ReactNode } from 'react';
import { Card, formatPercent, Icon, IntervalChart, Meter, Pill } from '../../../ui/index.ts';
import { CallersTable } from './callers-table.tsx';
import type { Count, Evidence } from './recount.ts';
import { chartWords, deltaWords, failingOf, noGainWords, shareOf } from './verdict-words.ts';

export type EvidenceCardProps = {
  count: Count;
  /** Fewer findings, or more lines understood. */
  tidier: boolean;
  /** Keep my text, take it anyway: under a rewrite without a proven gain. */
  acts: ReactNode;
  onWatch: () => void;
};

/** What mock calls say about the changes that are accepted now. */
export function EvidenceCard({ count, tidier, acts, onWatch }: EvidenceCardProps) {
  const { state, evidence } = count;
  const counting = state === 'waiting' || state === 'running';
  return (
    <Card
      title="Mock calls that finish"
      aside={!counting && evidence && <Verdict verdict={evidence.verdict} />}
      className="op-evidence"
    >
      {counting && <Running count={count} />}
      {evidence && (
        <div className={counting ? 'op-stale' : undefined}>
          <Figures evidence={evidence} />
          {evidence.verdict === 'no-proven-gain' && !counting && (
            <div className="op-verdict">
              <p>
                <strong className="bb">The rewrite may be no better than what you have.</strong>{' '}
                {noGainWords(evidence, tidier)}
              </p>
              <div className="row wrap mt-2">{acts}</div>
            </div>
          )}
          <CallersTable scenarios={evidence.scenarios} />
          {failingOf(evidence) > 0 && !counting && (
            <p className="sm t2 op-watch">
              <button type="button" className="rule op-link" onClick={onWatch}>
                Watch the {failingOf(evidence) === 1 ? 'call' : `${failingOf(evidence)} calls`} that still{' '}
                {failingOf(evidence) === 1 ? 'fails' : 'fail'}
              </button>
            </p>
          )}
        </div>
      )}
    </Card>
  );
}

function Verdict({ verdict }: { verdict: Evidence['verdict'] }) {
  switch (verdict) {
    case 'gain':
      return <Pill tone="ok">Proven gain</Pill>;
    case 'no-proven-gain':
      return (
        <Pill tone="warn" icon="info">
          No proven gain
        </Pill>
      );
    case 'loss':
      return <Pill tone="danger">Calls go worse</Pill>;
  }
}

function Running({ count: { state, done, of, evidence } }: { count: Count }) {
  const started = state === 'running' && of > 0;
  return (
    <div className="pad4">
      <div className="row">
        <span className="b grow">{started ? 'Running mock calls' : 'Mock calls are about to start'}</span>
        <span className="num sm t2">{started && `${done} of ${of}`}</span>
      </div>
      <Meter share={started ? done / of : 0} className="mt-2" />
      <p className="hint mt-2">
        You can accept or leave changes already.{evidence && ' Below are the figures of the choice before.'}
      </p>
    </div>
  );
}

function Figures({ evidence }: { evidence: Evidence }) {
  const { before, after } = evidence;
  const interval = ({ passed, of, interval: [low = 0, high = 1] }: Evidence['before']) => ({
    share: shareOf({ passed, of }),
    low,
    high,
  });
  return (
    <div className="op-figures">
      <div className="row op-bf">
        <span>
          <span className="sm t2 block">Before</span>
          <span className="op-fig num t2 block">{formatPercent(shareOf(before))}</span>
        </span>
        <span className="t3">
          <Icon name="arrow" size={18} />
        </span>
        <span>
          <span className="sm t2 block">After</span>
          <span className="op-fig num block">{formatPercent(shareOf(after))}</span>
        </span>
        <span className="end sm t2 op-delta">
          {after.of} calls each, same callers
          <br />
          <span className="num">{deltaWords(evidence)}</span>
        </span>
      </div>
      <IntervalChart before={interval(before)} after={interval(after)} label={chartWords(evidence)} />
      <p className="row g4 sm t2" aria-hidden="true">
        <span className="row g1">
          <i className="op-dot then" />
          Before
        </span>
        <span className="row g1">
          <i className="op-dot now" />
          After
        </span>
        <span className="end t3">bar: 95 % interval</span>
      </p>
    </div>
  );
}
