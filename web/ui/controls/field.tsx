import { createContext, type ReactNode, use, useId } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../marks/icon.tsx';
import { Counter } from './counter.tsx';

type FieldWiring = { id: string; describedBy: string | undefined; invalid: boolean; required: boolean };

const FieldContext = createContext<FieldWiring | undefined>(undefined);

/** What the control inside a Field has to carry. Outside of one it carries nothing. */
export function useFieldWiring() {
  const field = use(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    'aria-describedby': field.describedBy,
    'aria-invalid': field.invalid || undefined,
    'aria-required': field.required || undefined,
  };
}

export type FieldProps = {
  label: ReactNode;
  /** For screen readers only, where the place says what the field is. */
  hideLabel?: boolean;
  hint?: ReactNode;
  /** The text to count against the most it may have, in code points. */
  count?: { text: string; most: number };
  /** What is wrong, what to do. Its presence makes the control invalid. */
  error?: ReactNode;
  required?: boolean;
  className?: string;
  /** One control of ours: Input, TextArea, Select. */
  children: ReactNode;
};

/** A control with its label, hint, counter and error sentence, wired for screen readers. */
export function Field(props: FieldProps) {
  const { label, hideLabel = false, hint, count, error, required = false, className, children } = props;
  const id = useId();
  const [hintId, countId, errorId] = [`${id}-hint`, `${id}-count`, `${id}-error`];
  const describedBy =
    [error && errorId, hint && hintId, count && countId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={classNames('field', className)}>
      <label htmlFor={id} className={hideLabel ? 'vh' : undefined}>
        {label}
      </label>
      <FieldContext value={{ id, describedBy, invalid: Boolean(error), required }}>{children}</FieldContext>
      {error && (
        <p className="err" id={errorId} role="alert">
          <Icon name="alert" size={14} />
          <span>{error}</span>
        </p>
      )}
      {(hint || count) && (
        <p className="hint">
          {hint && <span id={hintId}>{hint}</span>}
          {hint && count && ' · '}
          {count && <Counter id={countId} {...count} />}
        </p>
      )}
    </div>
  );
}
