import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../client/client.ts';
import { queries } from '../client/queries.ts';
import { flowPaths } from '../flows/paths.ts';
import { Card, formatCount, formatOf, formatPercent, formatPhone, Link, Pill, Tag } from '../ui/index.ts';

type Home = Schema<'Home'>;

/** Figures of today, drafts that wait to be published, and how the numbers stand. */
export function Glance({ home }: { home: Home }) {
  return (
    <>
      <section aria-labelledby="today-head">
        <h2 id="today-head" className="sec hd">
          So far today
        </h2>
        <Figures today={home.today} />
      </section>
      {home.unpublished.length > 0 && (
        <section aria-labelledby="unpublished-head">
          <h2 id="unpublished-head" className="sec hd">
            Unpublished changes
          </h2>
          <Unpublished flows={home.unpublished} />
        </section>
      )}
      {home.numbers.length > 0 && (
        <section aria-labelledby="numbers-head">
          <h2 id="numbers-head" className="sec hd">
            Numbers
          </h2>
          <Numbers numbers={home.numbers} />
        </section>
      )}
    </>
  );
}

function Figures({ today: { calls, finished, byPeople, lastWeek } }: Pick<Home, 'today'>) {
  const last = lastWeek.calls > 0 ? `, a week ago ${formatPercent(lastWeek.finished / lastWeek.calls)}` : '';
  return (
    <Card>
      <dl className="figs">
        <div>
          <dt>Finished by the agent</dt>
          <dd className="fig num">{calls === 0 ? '–' : formatPercent(finished / calls)}</dd>
          <dd className="sm t3">{calls === 0 ? 'no calls yet' : `${formatOf(finished, calls)}${last}`}</dd>
        </div>
        <div>
          <dt>Answered by people</dt>
          <dd className="fig num">{byPeople}</dd>
          <dd className="sm t3">after a transfer</dd>
        </div>
      </dl>
    </Card>
  );
}

function Unpublished({ flows }: { flows: Home['unpublished'] }) {
  return (
    <Card>
      <ul className="mini2">
        {flows.map((flow) => (
          <li key={flow.flowId}>
            <Link className="row" href={flowPaths.edit(flow.phoneNumberId, flow.flowId)}>
              <span className="grow min-w-0">
                <span className="b t1 cut block">
                  {flow.numberLabel}, {flow.flowName}
                </span>
                <span className="sm t2 cut block">
                  {formatCount(flow.changes, 'change')}
                  {flow.savedBy && ` by ${flow.savedBy}`}
                </span>
              </span>
              {flow.blocking > 0 ? (
                <Pill tone="danger" icon="stop">
                  Blocked
                </Pill>
              ) : (
                <Pill tone="ok">Ready</Pill>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Numbers({ numbers }: Pick<Home, 'numbers'>) {
  const workspace = useQuery(queries.workspace());
  return (
    <Card>
      <ul className="mini2">
        {numbers.map((number) => (
          <li key={number.phoneNumberId}>
            <Link className="row" href={flowPaths.list(number.phoneNumberId)}>
              <span className="grow min-w-0">
                <span className="b t1 cut block">{number.label}</span>
                <span className="sm t2 num cut block">
                  {formatPhone(number.e164, workspace.data?.country)}
                  {number.version !== null && `, version ${number.version}`}
                </span>
              </span>
              <Standing number={number} />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Standing({ number: { callsNow, state } }: { number: Home['numbers'][number] }) {
  if (callsNow > 0)
    return (
      <Tag tone="info" icon="phone">
        {formatCount(callsNow, 'call')} now
      </Tag>
    );
  if (state === 'paused') return <Tag tone="warn">Agent paused</Tag>;
  if (state === 'nothing-published') return <Tag tone="warn">Not published</Tag>;
  return <Tag tone="ok">Answering</Tag>;
}
