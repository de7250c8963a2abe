import { type FormEvent, type RefObject, useState } from 'react';
import { Button, Input, Notice } from '../../ui/index.ts';
import type { Act } from '../use-mock-call.ts';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];
const keyNames: Record<string, string> = { '*': 'star', '#': 'pound' };

export type CallerControlsProps = {
  words: string;
  onWords: (words: string) => void;
  onAct: (act: Act) => void;
  /** The agent has not settled yet. */
  busy: boolean;
  /** Why the last act did not arrive. */
  failure: string | undefined;
  field: RefObject<HTMLInputElement | null>;
  /** Leads from the empty field to the turns above it. */
  onUp: () => void;
  /** Where nothing else on the page ends the call, it stands here. */
  hangsUp?: boolean;
};

/** What the caller can do: say, talk over, say nothing, press keys. */
export function CallerControls(props: CallerControlsProps) {
  const { words, onWords, onAct, busy, failure, field, onUp, hangsUp = false } = props;
  const [pad, setPad] = useState(false);
  const text = words.trim();
  const say = (event: FormEvent) => {
    event.preventDefault();
    if (text && !busy) onAct({ type: 'say', text });
  };
  return (
    <div className="ctl">
      {failure && (
        <div className="mb-2">
          <Notice tone="danger" urgent title="The agent did not hear that.">
            {failure} What you typed is kept.
          </Notice>
        </div>
      )}
      <form className="row" onSubmit={say}>
        <label className="vh" htmlFor="caller-says">
          What the caller says
        </label>
        <Input
          id="caller-says"
          ref={field}
          className="grow"
          autoComplete="off"
          maxLength={2000}
          placeholder="Say something as the caller"
          value={words}
          onChange={({ target }) => onWords(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' || words !== '') return;
            event.preventDefault();
            onUp();
          }}
        />
        <Button kind="primary" type="submit" busy={busy}>
          Say it
        </Button>
      </form>
      <div className="row wrap mt-2">
        <Button size="sm" icon="muted" busy={busy} onClick={() => onAct({ type: 'silence' })}>
          Says nothing
        </Button>
        <Button
          size="sm"
          icon="keypad"
          on={pad}
          aria-expanded={pad}
          aria-controls="keypad"
          onClick={() => setPad(!pad)}
        >
          Keys
        </Button>
        <Button
          size="sm"
          icon="user"
          busy={busy}
          blockedBy={text ? undefined : 'Type what the caller says while the agent is still speaking.'}
          onClick={() => onAct({ type: 'talk-over', text })}
        >
          Talks over
        </Button>
        {hangsUp ? (
          <Button
            size="sm"
            kind="quiet"
            icon="hang-up"
            className="end"
            busy={busy}
            onClick={() => onAct({ type: 'hang-up' })}
          >
            Hang up
          </Button>
        ) : (
          <span className="end sm t3 d-only">
            <kbd>↑</kbd> choose a turn
          </span>
        )}
      </div>
      {pad && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame of its own
        <div className="kp" id="keypad" role="group" aria-label="Phone keys">
          {keys.map((digits) => (
            <Button
              key={digits}
              className="num"
              busy={busy}
              aria-label={`Key ${keyNames[digits] ?? digits}`}
              onClick={() => onAct({ type: 'keys', digits })}
            >
              {digits}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
