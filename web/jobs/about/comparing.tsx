import { formatOf, Meter, useLate, VisuallyHidden } from '../../ui/index.ts';

/** Shown when comparing takes long enough to be noticed. */
const LATE_MS = 600;

/** How far the jobs that stand beside each other are compared; what was found so far stands already. */
export function Comparing({ checking }: { checking: { done: number; of: number } }) {
  const late = useLate(LATE_MS);
  if (!late) return null;
  const { done, of } = checking;
  return (
    <div className="row sm t2 comparing">
      <VisuallyHidden>
        <span role="status">Jobs are being compared with each other.</span>
      </VisuallyHidden>
      <span aria-hidden="true">Comparing jobs: {formatOf(done, of)} pairs</span>
      <Meter share={of === 0 ? 1 : done / of} tone="mute" className="grow" />
    </div>
  );
}
