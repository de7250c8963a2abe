import type { Answered } from '../../client/client.ts';

type Check = Answered<'TurnTrace'>['checks'][number];

const none = {
  emergency: 'No emergency words.',
  repair: 'No correction, repeat or goodbye.',
  bounds: 'Nothing that is no matter of the business.',
};

const heading = { emergency: 'Danger', repair: 'Repair', bounds: 'Declined' };

/** Rules that come before any brain: danger, then repairs such as a correction or "a person please". */
export function ChecksFirst({ checks }: { checks: readonly Check[] }) {
  if (checks.length === 0) return <p className="t2">Nothing had to be checked.</p>;
  return checks.map(({ check, found, matched }) =>
    found === null ? (
      <p key={check}>{none[check]}</p>
    ) : (
      <p key={check}>
        <span className="b">{`${heading[check]}: ${found}`}</span>
        {matched && ` matched “${matched}”.`}
      </p>
    ),
  );
}
