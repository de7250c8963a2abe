import { useState } from 'react';
import { EMERGENCY_LIMITS } from '../../../core/workspaces/emergency-settings.ts';
import { Button, Field, IconButton, Input } from '../../ui/index.ts';

export type OwnWordsProps = {
  words: readonly string[];
  onChange: (words: string[]) => void;
  readOnly: boolean;
  error?: string | undefined;
};

/** Dangers of this business: "the chlorine tank ruptured". Said anywhere by a caller, they alarm. */
export function OwnWords({ words, onChange, readOnly, error }: OwnWordsProps) {
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const known = words.some((word) => word.toLowerCase() === text.toLowerCase());
  const add = () => {
    if (text === '' || known) return;
    onChange([...words, text]);
    setTyped('');
  };
  return (
    <div className="stack">
      {words.length > 0 && (
        <ul className="dangers">
          {words.map((word) => (
            <li key={word} className="row">
              <span className="grow">“{word}”</span>
              {!readOnly && (
                <IconButton
                  icon="trash"
                  label={`Remove “${word}”`}
                  onClick={() => onChange(words.filter((other) => other !== word))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <div className="own-words">
          <Field
            label="Words of your own"
            hint="What a caller in danger would say here. A few words are better than one."
            count={{ text: typed, most: EMERGENCY_LIMITS.phrase }}
            error={error ?? (known ? 'These words are on the list already.' : undefined)}
          >
            <Input
              value={typed}
              placeholder="the freezer is leaking ammonia"
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                add();
              }}
            />
          </Field>
          <Button icon="plus" onClick={add}>
            Add words
          </Button>
        </div>
      )}
    </div>
  );
}
