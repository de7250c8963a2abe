import { useBlocker } from '@tanstack/react-router';
import { Confirm } from '../ui/index.ts';

/** Asks before a page with unsaved changes is left, inside the app and by closing the tab. */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  });
  return (
    <Confirm
      open={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title="Your changes are not saved"
      effect="Leaving this page drops what you changed here. What was stored before stays as it is."
      keepLabel="Stay here"
      actLabel="Leave without saving"
      onAct={() => blocker.proceed?.()}
    />
  );
}
