import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react';
import { classNames } from '../class-names.ts';

export type SwitchProps = Omit<ComponentProps<'input'>, 'onChange' | 'type' | 'children'> & {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** The words beside it. Without them give `aria-label` or label it from outside by `id`. */
  children?: ReactNode;
};

function Labelled({
  control,
  disabled,
  children,
}: {
  control: ReactNode;
  disabled: boolean;
  children: ReactNode;
}) {
  if (children === undefined) return control;
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is the first child
  return <label className={classNames('row', disabled && 't3')}>{[control, children]}</label>;
}

/** On or off, at once. */
export function Switch({ checked, onChange, children, className, ...rest }: SwitchProps) {
  const control = (
    <input
      key="control"
      {...rest}
      type="checkbox"
      role="switch"
      aria-checked={checked}
      className={classNames('sw', className)}
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
  return (
    <Labelled control={control} disabled={rest.disabled ?? false}>
      {children}
    </Labelled>
  );
}

export type CheckboxProps = SwitchProps & {
  /** Some of what it stands for is chosen. */
  partly?: boolean;
};

/** Chosen or not, for something that happens later. */
export function Checkbox({ checked, partly = false, onChange, children, className, ...rest }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly && !checked;
  }, [partly, checked]);
  const control = (
    <input
      key="control"
      {...rest}
      ref={box}
      type="checkbox"
      className={classNames('cb', className)}
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
  return (
    <Labelled control={control} disabled={rest.disabled ?? false}>
      {children}
    </Labelled>
  );
}
