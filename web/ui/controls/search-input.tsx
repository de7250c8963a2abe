import { type KeyboardEvent, useId, useRef } from 'react';
import { useShortcut } from '../keys/use-shortcut.ts';
import { Icon } from '../marks/icon.tsx';
import { Input } from './input.tsx';

export type SearchInputProps = {
  /** What is searched; read aloud. */
  label: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
  /** A key that brings the focus here, shown at the right: "/". */
  shortcut?: string;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
};

/** A search field. Escape empties it, and leaves it when it is empty. */
export function SearchInput({ label, placeholder, value, onChange, shortcut, onKeyDown }: SearchInputProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useShortcut(shortcut ?? '/', () => input.current?.select(), { enabled: shortcut !== undefined });
  return (
    <div className="inpi grow">
      <label className="vh" htmlFor={id}>
        {label}
      </label>
      <Icon name="search" />
      <Input
        ref={input}
        id={id}
        type="search"
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault();
            if (value === '') input.current?.blur();
            else onChange('');
          } else onKeyDown?.(event);
        }}
      />
      {shortcut && <kbd className="d-only">{shortcut}</kbd>}
    </div>
  );
}
