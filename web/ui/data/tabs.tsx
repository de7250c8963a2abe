import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

export type TabView<Value extends string> = {
  readonly value: Value;
  readonly label: ReactNode;
  readonly content?: ReactNode;
};

export type TabsProps<Value extends string> = {
  label: string;
  value: Value;
  views: readonly TabView<Value>[];
  onChange: (value: Value) => void;
};

/** Views of one thing, one at a time. Arrow keys move between them. */
export function Tabs<Value extends string>({ label, value, views, onChange }: TabsProps<Value>) {
  return (
    <Base.Root value={value} onValueChange={(next) => onChange(next as Value)}>
      <Base.List className="seg" aria-label={label} activateOnFocus>
        {views.map((view) => (
          <Base.Tab key={view.value} value={view.value}>
            {view.label}
          </Base.Tab>
        ))}
      </Base.List>
      {views.map((view) => (
        <Base.Panel key={view.value} value={view.value} className="mt-3">
          {view.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}

export type ViewSwitchProps<Value extends string> = {
  label: string;
  value: Value;
  views: readonly Omit<TabView<Value>, 'content'>[];
  onChange: (value: Value) => void;
};

/** On a phone only: which pane of the page is seen. It stays in view under the phone bar. */
export function ViewSwitch<Value extends string>({ label, value, views, onChange }: ViewSwitchProps<Value>) {
  return (
    <nav className="mtabs m-only" aria-label={label}>
      <div className="seg">
        {views.map((view) => (
          <button
            key={view.value}
            type="button"
            aria-current={view.value === value ? 'true' : undefined}
            onClick={() => onChange(view.value)}
          >
            {view.label}
          </button>
        ))}
      </div>
    </nav>
  );
}
