import { useState } from 'react';
import { stepName } from '../../../core/flows/steps/index.ts';
import { Button, Checkbox, Empty, Icon, SearchInput } from '../../ui/index.ts';
import { besideStep, problemAt, useEditor } from '../editor.ts';
import { OverSheet } from '../over-sheet.tsx';
import type { FormFieldProps } from './form-field.tsx';

/** Which knowledge pages the agent answers from. */
export function PagesPart({ step, field, value, onChange }: FormFieldProps<string[]>) {
  const { names, problems, editable } = useEditor();
  const [open, setOpen] = useState(false);
  const [q, setQ] = useState('');
  const problem = problemAt(problems, step.id, field.name);
  const chosen = names.pages.filter((page) => value.includes(page.id));
  const shown = names.pages.filter((page) => page.name.toLowerCase().includes(q.trim().toLowerCase()));
  const unknown = value.filter((id) => !names.pages.some((page) => page.id === id));
  return (
    <div>
      <div className="row">
        <span className="grow">
          <span className="b block">{field.label}</span>
          <span className="sm t3">
            {chosen.length} of {names.pages.length} pages
            {chosen.length > 0 && `: ${chosen.map((page) => page.name).join(', ')}`}
          </span>
        </span>
        {editable && (
          <Button size="sm" aria-label="Choose knowledge pages" onClick={() => setOpen(true)}>
            Choose
          </Button>
        )}
      </div>
      {problem && (
        <p className="err">
          <Icon name="alert" size={14} />
          <span>{besideStep(problem, stepName(step))}</span>
          <Button
            size="sm"
            kind="quiet"
            onClick={() => onChange(value.filter((id) => !unknown.includes(id)))}
          >
            Take it off
          </Button>
        </p>
      )}
      <OverSheet open={open} onClose={() => setOpen(false)} title={`Knowledge of ${stepName(step)}`}>
        <SearchInput
          label="Search pages"
          placeholder={`Search ${names.pages.length} pages`}
          value={q}
          onChange={setQ}
        />
        {shown.length === 0 && (
          <Empty bare title="No page by that name">
            Pages are written under Knowledge.
          </Empty>
        )}
        <ul className="rows sheet-list">
          {shown.map((page) => (
            <li key={page.id}>
              <Checkbox
                checked={value.includes(page.id)}
                onChange={(on) => onChange(on ? [...value, page.id] : value.filter((id) => id !== page.id))}
              >
                {page.name}
              </Checkbox>
            </li>
          ))}
        </ul>
      </OverSheet>
    </div>
  );
}
