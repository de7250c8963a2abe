import { Dialog } from '@base-ui/react/dialog';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Icon, Kbd, LiveRegion, listKeyTarget } from '../ui/index.ts';
import { type Command, groupCommands, matchCommands } from './command-match.ts';

/** Finds more commands for what was typed, on the server. Abort means that somebody has typed on. */
export type CommandSource = (query: string, signal: AbortSignal) => Promise<readonly Command[]>;

export type CommandMenuProps = {
  open: boolean;
  onClose: () => void;
  commands: readonly Command[];
  source?: CommandSource;
};

const pauseMs = 120;

/** What the source found for the latest query. What it cannot find, it leaves out: the fixed commands still work. */
function useFound(query: string, source: CommandSource | undefined): readonly Command[] {
  const [found, setFound] = useState<readonly Command[]>([]);
  useEffect(() => {
    if (!source || query.trim() === '') {
      setFound([]);
      return;
    }
    const leave = new AbortController();
    const timer = setTimeout(() => {
      source(query, leave.signal).then(
        (commands) => !leave.signal.aborted && setFound(commands),
        () => !leave.signal.aborted && setFound([]),
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [query, source]);
  return found;
}

function Found({ listId, commands, active, onPoint, onChoose }: FoundProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} className="found" role="listbox" id={listId} aria-label="Found">
      {groupCommands(commands).map(({ group, commands: within }) => (
        // biome-ignore lint/a11y/useSemanticElements: options of a list box cannot stand in a fieldset
        <div key={group} role="group" aria-label={group}>
          <div className="group" aria-hidden="true">
            {group}
          </div>
          {within.map((command) => {
            const index = commands.indexOf(command);
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
              // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field chooses
              <div
                key={command.id}
                id={`${listId}-${index}`}
                data-index={index}
                role="option"
                aria-selected={index === active}
                onMouseMove={() => onPoint(index)}
                onClick={() => onChoose(command)}
              >
                {command.icon && <Icon name={command.icon} className="t3" />}
                <span className="grow cut">{command.title}</span>
                {command.hint && <span className="t3 sm cut">{command.hint}</span>}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

type FoundProps = {
  listId: string;
  commands: readonly Command[];
  active: number;
  onPoint: (index: number) => void;
  onChoose: (command: Command) => void;
};

function Finder({ onClose, commands, source }: Omit<CommandMenuProps, 'open'>) {
  const listId = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const found = useFound(query, source);
  const fixed = matchCommands(commands, query);
  const known = new Set(fixed.map((command) => command.id));
  const ungrouped = [...fixed, ...found.filter((command) => !known.has(command.id))];
  // The order on screen, group by group, is also the order of the arrow keys.
  const all = groupCommands(ungrouped).flatMap((each) => each.commands);

  const choose = (command: Command) => {
    onClose();
    command.onChoose();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = all[active];
    const target =
      event.key === 'Home' || event.key === 'End' ? undefined : listKeyTarget(event.key, active, all.length);
    if (event.key === 'Enter' && chosen) choose(chosen);
    else if (target !== undefined) setActive(target);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="ask">
        <Icon name="search" />
        <input
          className="no-ring"
          role="combobox"
          aria-label="Search or jump to"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={all[active] ? `${listId}-${active}` : undefined}
          autoComplete="off"
          placeholder="Search or jump to"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={press}
        />
        <Kbd keys="Escape" />
      </div>
      <Found listId={listId} commands={all} active={active} onPoint={setActive} onChoose={choose} />
      {all.length === 0 && <p className="t2 px-4 pb-4">Nothing by that name.</p>}
      <LiveRegion>{query && `${all.length} found`}</LiveRegion>
    </>
  );
}

/** Search and jump from anywhere: type, arrows, Enter. The Shell opens it with Ctrl K or ⌘ K by `onFind`. */
export function CommandMenu({ open, onClose, commands, source }: CommandMenuProps) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog cmd">
          <Dialog.Title className="vh">Search or jump to</Dialog.Title>
          <Finder onClose={onClose} commands={commands} source={source} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
