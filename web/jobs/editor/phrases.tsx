import { type FormEvent, useState } from 'react';
import { JOB_LIMITS } from '../../../core/jobs/job.ts';
import { nameKey } from '../../../core/shared/text.ts';
import { Button, classNames, formatOf, Icon, Input } from '../../ui/index.ts';

export type PhrasesProps = {
  phrases: readonly string[];
  /** Phrases that the text itself quotes. */
  quoted: readonly string[];
  /** Phrases drafted for a job that has none of its own. */
  drafted: readonly string[];
  mayEdit: boolean;
  onChange: (phrases: string[]) => void;
  /** Sentences about phrases, by index. */
  faults: readonly { index: number | null; message: string }[];
};

/** "Callers say things like": what a caller may say that means this job, and drafts to keep or drop. */
export function Phrases({ phrases, quoted, drafted, mayEdit, onChange, faults }: PhrasesProps) {
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const known = new Set([...phrases, ...dropped].map(nameKey));
  const drafts = [...new Set([...quoted, ...drafted])].filter((phrase) => !known.has(nameKey(phrase)));
  const full = phrases.length >= JOB_LIMITS.phrases;
  return (
    <section className="phr" aria-labelledby="phrases-head">
      <div className="row">
        <h3 id="phrases-head" className="b">
          Callers say things like
        </h3>
        <span className="t3 sm num">{formatOf(phrases.length, JOB_LIMITS.phrases)}</span>
        {mayEdit && drafts.length > 1 && !full && (
          <Button
            kind="quiet"
            size="sm"
            className="end"
            onClick={() => onChange([...phrases, ...drafts].slice(0, JOB_LIMITS.phrases))}
          >
            Keep all {drafts.length} drafts
          </Button>
        )}
      </div>
      <ul className="row wrap mt-2">
        {phrases.map((phrase, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same phrase may stand twice until it is taken out
          <li key={`${index} ${phrase}`}>
            <Chip
              phrase={phrase}
              bad={faults.some((fault) => fault.index === index)}
              {...(mayEdit ? { onRemove: () => onChange(phrases.filter((_, at) => at !== index)) } : {})}
            />
          </li>
        ))}
        {mayEdit &&
          !full &&
          drafts.map((phrase) => (
            <li key={phrase}>
              <Chip
                phrase={phrase}
                onKeep={() => onChange([...phrases, phrase])}
                onRemove={() => setDropped([...dropped, phrase])}
              />
            </li>
          ))}
        {phrases.length + drafts.length === 0 && (
          <li className="t3 sm">No phrase yet. The agent goes by the text alone.</li>
        )}
      </ul>
      {mayEdit && !full && drafts.length > 0 && (
        <p className="t3 sm mt-1">
          Dashed phrases are drafts. The agent goes by them already; kept ones count for more.
        </p>
      )}
      {faults.map(({ message }) => (
        <p key={message} className="err mt-1" role="alert">
          <Icon name="alert" size={14} />
          <span>{message}</span>
        </p>
      ))}
      {mayEdit && <AddPhrase full={full} onAdd={(phrase) => onChange([...phrases, phrase])} />}
    </section>
  );
}

type ChipProps = { phrase: string; bad?: boolean; onKeep?: () => void; onRemove?: () => void };

/** A phrase; with `onKeep` a draft that waits to be kept or dropped. */
function Chip({ phrase, bad = false, onKeep, onRemove }: ChipProps) {
  return (
    <span className={classNames('ph', onKeep && 'draft', bad && 'bad')}>
      <span className="cut">{phrase}</span>
      {onKeep && (
        <button type="button" aria-label={`Keep drafted phrase ${phrase}`} onClick={onKeep}>
          <Icon name="check" size={12} />
        </button>
      )}
      {onRemove && (
        <button
          type="button"
          aria-label={`${onKeep ? 'Drop drafted' : 'Remove'} phrase ${phrase}`}
          onClick={onRemove}
        >
          <Icon name="close" size={12} />
        </button>
      )}
    </span>
  );
}

function AddPhrase({ full, onAdd }: { full: boolean; onAdd: (phrase: string) => void }) {
  const [text, setText] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' || full) return;
    onAdd(text.trim());
    setText('');
  };
  return (
    <form className="row mt-2" onSubmit={add}>
      <Input
        aria-label="A phrase to add"
        placeholder="can I leave a message"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button
        type="submit"
        icon="plus"
        blockedBy={full ? `A job has ${JOB_LIMITS.phrases} phrases at most. Remove one first.` : undefined}
      >
        Add phrase
      </Button>
    </form>
  );
}
