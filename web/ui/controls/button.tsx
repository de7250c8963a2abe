import { type ComponentProps, type MouseEvent, useId } from 'react';
import { classNames } from '../class-names.ts';
import { Tooltip } from '../floats/tooltip.tsx';
import { VisuallyHidden } from '../keys/visually-hidden.tsx';
import { Icon } from '../marks/icon.tsx';
import type { IconName } from '../marks/icon-drawings.ts';

export type ButtonLook = {
  /** One primary a page; risk only in a confirmation; quiet in rows, panes and toolbars. */
  kind?: 'primary' | 'plain' | 'quiet' | 'risk' | undefined;
  size?: 'md' | 'sm' | undefined;
  /** Lit: what it opens is open, or what it switches is on. */
  on?: boolean | undefined;
};

/** The classes of a button, for a link that looks like one: `<Link className={buttonClass({ kind: 'primary' })}>`. */
export function buttonClass({ kind = 'plain', size = 'md', on = false }: ButtonLook = {}): string {
  const kinds = { primary: 'pri', plain: '', quiet: 'quiet', risk: 'risk' };
  return classNames('btn', kinds[kind], size === 'sm' && 'sm', on && 'on');
}

export type ButtonProps = ComponentProps<'button'> &
  ButtonLook & {
    icon?: IconName;
    /** Something is under way: the button keeps its width and takes no second press. */
    busy?: boolean;
    /** Why it cannot be pressed now. The button stays focusable and points to this sentence. */
    blockedBy?: string | undefined;
  };

/** A button: a verb with its object. */
export function Button(props: ButtonProps) {
  const { kind, size, on, icon, busy = false, blockedBy, className, children, onClick, ...rest } = props;
  const reasonId = useId();
  const blocked = blockedBy !== undefined;
  const stopped = busy || blocked;
  const button = (
    <button
      type="button"
      {...rest}
      className={classNames(buttonClass({ kind, size, on }), className)}
      aria-pressed={
        rest['aria-pressed'] ?? (on !== undefined && rest['aria-expanded'] === undefined ? on : undefined)
      }
      aria-busy={busy || undefined}
      aria-disabled={stopped || undefined}
      aria-describedby={blocked ? reasonId : rest['aria-describedby']}
      onClick={(event: MouseEvent<HTMLButtonElement>) => {
        // A blocked submit button must not submit either.
        if (stopped) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon && <Icon name={icon} size={size === 'sm' ? 14 : 16} />}
      {children}
    </button>
  );
  if (!blocked) return button;
  return (
    <>
      <Tooltip text={blockedBy}>{button}</Tooltip>
      <VisuallyHidden id={reasonId}>{blockedBy}</VisuallyHidden>
    </>
  );
}
