import { Card, Checkbox, formatCount } from '../../ui/index.ts';
import type { Drafts } from './kept-notes.ts';

type ProposedFactsProps = {
  facts: Drafts['facts'];
  chosen: readonly boolean[];
  mayEdit: boolean;
  onChoose: (at: number, keep: boolean) => void;
};

/** Facts found in the notes: each becomes a knowledge page, unless it is left out. */
export function ProposedFacts({ facts, chosen, mayEdit, onChoose }: ProposedFactsProps) {
  if (facts.length === 0) return null;
  return (
    <Card title="For Knowledge" level={2}>
      <p className="t2 pad4">
        Hours, prices and the like stand better on knowledge pages: there they are changed once, for every
        job.
        {!mayEdit && ' Owners and admins write them; this text stays in your notes.'}
      </p>
      <ul className="lines">
        {facts.map(({ title, text }, at) => (
          <li key={title} className="fact">
            {mayEdit ? (
              <Checkbox checked={chosen[at] ?? false} onChange={(keep) => onChoose(at, keep)}>
                <span className="b">{title}</span>
              </Checkbox>
            ) : (
              <span className="b">{title}</span>
            )}
            <p className="t2 read-whole">{text}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What was not read, with the reason: nothing of the notes is lost in silence. */
export function LeftAside({ unread }: { unread: Drafts['unread'] }) {
  if (unread.length === 0) return null;
  return (
    <Card title={`${formatCount(unread.length, 'line')} left aside`} level={2}>
      <ul className="lines">
        {unread.map(({ span, text, why }) => (
          <li key={`${span[0]}-${span[1]}-${why}`} className="fact">
            <p className="aside-words">{text}</p>
            <p className="t3 sm">{why}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
