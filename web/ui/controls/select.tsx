import type { ComponentProps } from 'react';
import { classNames } from '../class-names.ts';
import { useFieldWiring } from './field.tsx';

export type SelectOption = { readonly value: string; readonly label: string; readonly disabled?: boolean };

export type SelectProps = Omit<ComponentProps<'select'>, 'onChange' | 'children'> & {
  options: readonly SelectOption[];
  onChange: (value: string) => void;
};

/** One of several. The browser's own list: on a phone nothing home-made is as good. */
export function Select({ options, onChange, className, ...rest }: SelectProps) {
  return (
    <select
      {...useFieldWiring()}
      {...rest}
      className={classNames('sel', className)}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
