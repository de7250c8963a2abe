import { type DragEvent, type ReactNode, useState } from 'react';
import { classNames } from '../../ui/index.ts';

export type DropAreaProps = {
  enabled: boolean;
  onFiles: (files: Iterable<File>) => void;
  children: ReactNode;
};

/** Files can be let go anywhere on what it holds; the button does the same by keyboard. */
export function DropArea({ enabled, onFiles, children }: DropAreaProps) {
  const [over, setOver] = useState(false);
  const holdsFiles = (event: DragEvent) => enabled && event.dataTransfer.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging has its equal in the upload button
    <div
      className={classNames('drop-area', over && 'over')}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over && (
        <p className="drop-words" aria-hidden="true">
          Let go to upload: text, Markdown, CSV, JSON, Word or PDF, 10 MB at most
        </p>
      )}
    </div>
  );
}
