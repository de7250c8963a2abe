import { Button, formatCount, Tag } from '../../ui/index.ts';
import { useEditor } from '../editor.ts';

/** What blocks publishing and what changes, under the top line. */
export function PublishBar({ published, onReview }: { published: string | null; onReview: () => void }) {
  const { problems, changes } = useEditor();
  const blocking = problems.filter(({ severity }) => severity === 'blocking').length;
  const findings = problems.length - blocking;
  return (
    <div className="pubbar">
      {blocking > 0 ? (
        <Tag tone="danger" icon="stop">
          {formatCount(blocking, 'problem')} {blocking === 1 ? 'blocks' : 'block'} publishing
        </Tag>
      ) : (
        <Tag tone="ok">Nothing blocks publishing</Tag>
      )}
      {findings > 0 && <Tag tone="warn">{formatCount(findings, 'finding')}</Tag>}
      <span className="rule" aria-hidden="true" />
      <span className="t2">
        <strong className="b t1">{formatCount(changes.length, 'change')}</strong>{' '}
        {published === null ? 'since nothing is published yet' : `since ${published}`}
      </span>
      <span className="end">
        <Button kind="quiet" size="sm" onClick={onReview}>
          Review before publishing
        </Button>
      </span>
    </div>
  );
}
