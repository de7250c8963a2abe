import { type RefObject, type SyntheticEvent, useId } from 'react';
import { Icon } from '../../ui/index.ts';
import { type Draft, stepsAt } from '../writing/draft.ts';

export type InstructionFieldsProps = {
  draft: Draft;
  mayEdit: boolean;
  /** A sentence about the whole text: too long, empty. */
  error?: string | undefined;
  intentRef: RefObject<HTMLTextAreaElement | null>;
  stepsRef: RefObject<HTMLTextAreaElement | null>;
  onChange: (part: Pick<Draft, 'intent'> | Pick<Draft, 'steps'>) => void;
  /** Where the caret is in the stored text. */
  onCaret: (at: number) => void;
};

/** When the job runs, and its instructions: two fields, one stored text. They grow with what they hold. */
export function InstructionFields(props: InstructionFieldsProps) {
  const { draft, mayEdit, error, intentRef, stepsRef, onChange, onCaret } = props;
  const id = useId();
  const start = stepsAt(draft);
  const caret = (from: number) => (event: SyntheticEvent<HTMLTextAreaElement>) =>
    onCaret(from + event.currentTarget.selectionStart);
  const described = error ? `${id}-error` : undefined;
  return (
    <div className="ed-fields">
      <label className="b" htmlFor={`${id}-intent`}>
        When should this job run?
      </label>
      <textarea
        ref={intentRef}
        id={`${id}-intent`}
        className="inp ed-text"
        rows={2}
        readOnly={!mayEdit}
        placeholder="Use this job when a caller wants to leave a message: “can you tell her I called”. Not for emergencies."
        value={draft.intent}
        aria-describedby={described}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChange({ intent: event.target.value })}
        onSelect={caret(0)}
      />
      <label className="b" htmlFor={`${id}-steps`}>
        Instructions
      </label>
      <textarea
        ref={stepsRef}
        id={`${id}-steps`}
        className="inp ed-text ed-steps"
        rows={10}
        readOnly={!mayEdit}
        placeholder={
          '1. Ask for their full name.\n2. Ask for the best number to call back. Read the number back.\n3. [[take-message for="Front desk"]]'
        }
        value={draft.steps}
        aria-describedby={described}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChange({ steps: event.target.value })}
        onSelect={caret(start)}
      />
      {error && (
        <p className="err" id={`${id}-error`} role="alert">
          <Icon name="alert" size={14} />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
