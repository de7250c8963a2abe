import { useState } from 'react';
import {
  Button,
  Confirm,
  Dialog,
  Empty,
  IconButton,
  Menu,
  Popover,
  Sheet,
  Skeleton,
  Tooltip,
} from '../index.ts';

/** What floats, and what stands in for content. */
export function GalleryFloats() {
  const [open, setOpen] = useState<'confirm' | 'dialog' | 'sheet'>();
  const close = () => setOpen(undefined);
  return (
    <section className="mb-7">
      <h2 className="sec mb-2.5">What floats</h2>
      <div className="row wrap mb-4">
        <Tooltip text="Tidies the text" keys="mod+s">
          <Button icon="tidy">Optimize</Button>
        </Tooltip>
        <Popover trigger={<Button icon="filter">Used by</Button>} title="Used by">
          <p className="t2">Reception agent, Billing agent</p>
        </Popover>
        <Menu
          trigger={<IconButton icon="dots" label="More for Billing question" />}
          entries={[
            { label: 'Rename', icon: 'pencil', hint: 'F2' },
            { label: 'Duplicate', icon: 'copy' },
            { label: 'Export', icon: 'download', disabled: true },
            'line',
            { label: 'Delete', icon: 'trash', risk: true, onChoose: () => setOpen('confirm') },
          ]}
        />
        <Button onClick={() => setOpen('confirm')}>Confirm</Button>
        <Button onClick={() => setOpen('dialog')}>Dialog</Button>
        <Button onClick={() => setOpen('sheet')}>Sheet</Button>
      </div>
      <div className="three">
        <Empty
          icon="check"
          tone="ok"
          title="Nothing needs you"
          acts={<Button kind="primary">Start a mock call</Button>}
        >
          12 calls since 08:00, all finished. Urgent calls will appear here first.
        </Empty>
        <Empty icon="search" title="No job mentions “veneers”" acts={<Button>Clear search</Button>}>
          Names, descriptions, instructions and phrases were searched in all 14 jobs.
        </Empty>
        <div className="card">
          <Skeleton label="Loading jobs" />
        </div>
      </div>
      <Confirm
        open={open === 'confirm'}
        onClose={close}
        title="“Billing question” is used by 2 agent steps"
        effect="Deleting it takes it off both at once. Past calls keep their records."
        keepLabel="Keep job"
        actLabel="Detach from 2 steps and delete"
        onAct={close}
      />
      <Dialog
        open={open === 'dialog'}
        onClose={close}
        title="Name the revision"
        acts={<Button onClick={close}>Close</Button>}
      />
      <Sheet open={open === 'sheet'} onClose={close} title="Filters">
        <p className="t2">What rises from below on a phone.</p>
      </Sheet>
    </section>
  );
}
