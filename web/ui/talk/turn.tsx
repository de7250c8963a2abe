import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../marks/icon.tsx';
import type { IconName } from '../marks/icon-drawings.ts';

export type TurnProps = {
  who: string;
  /** Ours speak in the accent colour. */
  ours?: boolean;
  /** Under the name: "0:43". */
  time?: string;
  children: ReactNode;
  /** Words that were cut off and never heard. */
  unsaid?: string;
  /** Under the words: step, field, why. */
  meta?: ReactNode;
  chosen?: boolean;
  /** Makes the turn choosable by pointer; for keys put `useListKeys` on the list. */
  onChoose?: () => void;
  /** A small button at the right, seen on hover, on focus and on the chosen turn. Give it the class `back`. */
  act?: ReactNode;
};

/** What one side said: render inside `ol.turns`. */
export function Turn({
  who,
  ours = false,
  time,
  children,
  unsaid,
  meta,
  chosen = false,
  onChoose,
  act,
}: TurnProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button over the words is the keyboard's way
    <li className={classNames('turn', chosen && 'on')} aria-current={chosen || undefined} onClick={onChoose}>
      <span className={classNames('who', ours && 'ag')}>
        {onChoose ? (
          <button type="button" aria-label={`${who}, choose this turn`}>
            {who}
          </button>
        ) : (
          who
        )}
        {time && <span className="sm t3 num block font-normal">{time}</span>}
      </span>
      <span className="tx">
        {children}
        {unsaid && (
          <>
            {' '}
            <span className="unsaid">
              <span className="vh">never heard: </span>
              {unsaid}
            </span>
          </>
        )}
      </span>
      {meta && <span className="mt">{meta}</span>}
      {act}
    </li>
  );
}

/** Something that happened between turns: "Incoming, missed after 20 s". */
export function TurnEvent({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <div className="event">
      <Icon name={icon} />
      {children}
    </div>
  );
}

/** The one thing that moves by itself: somebody is being listened to. */
export function ListeningDot() {
  return <span className="livedot" aria-hidden="true" />;
}
