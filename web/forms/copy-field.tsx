import { useState } from 'react';
import { Button, Field, Input } from '../ui/index.ts';

export type CopyFieldProps = { label: string; value: string; hint?: string };

/** A value to be taken elsewhere, with a button that copies it. Without a clipboard it is selected, to be copied by hand. */
export function CopyField({ label, value, hint }: CopyFieldProps) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'by-hand'>('no');
  const [field, setField] = useState<HTMLInputElement | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied('yes');
    } catch {
      field?.select();
      setCopied('by-hand');
    }
  };
  return (
    <div className="copy-field">
      <Field label={label} hint={hint}>
        <Input
          ref={setField}
          className="mono"
          readOnly
          value={value}
          onFocus={(event) => event.target.select()}
        />
      </Field>
      <Button icon={copied === 'yes' ? 'check' : 'copy'} onClick={() => void copy()}>
        {copied === 'yes' ? 'Copied' : 'Copy'}
      </Button>
      <span className="vh" role="status">
        {copied === 'yes' && `${label} copied.`}
        {copied === 'by-hand' && `${label} selected; copy it with your keyboard.`}
      </span>
    </div>
  );
}
