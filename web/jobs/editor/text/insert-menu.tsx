import { memo } from 'react';
import { Button, KindMark, Menu, type MenuEntry } from '../../../ui/index.ts';
import type { Offer } from './offers.ts';

export type InsertMenuProps = {
  offers: readonly Offer[];
  /** Asked when the menu opens. */
  variables: () => readonly { path: string; label: string }[];
  onOffer: (offer: Offer) => void;
  onVariable: (path: string) => void;
};

/** What the agent can do here, to be put where the caret stands. The same as typing `[[` and `{{`. */
export const InsertMenu = memo(function InsertMenu(props: InsertMenuProps) {
  const { offers, variables, onOffer, onVariable } = props;
  const entries = (): MenuEntry[] => [
    ...offers.map(
      (offer): MenuEntry => ({
        label: offer.label,
        mark: <KindMark kind={offer.kind} size={16} />,
        ...(offer.hint ? { hint: offer.hint } : {}),
        onChoose: () => onOffer(offer),
      }),
    ),
    'line',
    ...variables().map(
      ({ path, label }): MenuEntry => ({ label: `Fill in: ${label}`, onChoose: () => onVariable(path) }),
    ),
    'line',
    { label: 'New destination', icon: 'external', href: '/settings/destinations' },
    { label: 'New webhook', icon: 'external', href: '/settings/webhooks' },
  ];
  return (
    <Menu
      trigger={
        <Button kind="quiet" size="sm" icon="plus">
          Insert <kbd className="d-only">[[</kbd>
        </Button>
      }
      entries={entries}
    />
  );
});
