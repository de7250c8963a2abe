import { Button, Card, formatCount, Link, LiveRegion, Pill } from '../../ui/index.ts';
import { knowledgePaths } from '../paths.ts';
import type { Upload } from './use-uploads.ts';

/** How each file fares; what became pages leads there. */
export function UploadList({ uploads, onClear }: { uploads: readonly Upload[]; onClear: () => void }) {
  if (uploads.length === 0) return null;
  const open = uploads.filter(({ state }) => state === 'waiting' || state === 'reading').length;
  return (
    <Card
      title="Uploads"
      level={2}
      aside={
        open < uploads.length && (
          <Button kind="quiet" size="sm" onClick={onClear}>
            Clear list
          </Button>
        )
      }
    >
      <ul className="lines">
        {uploads.map((upload) => (
          <li key={upload.key} className="line">
            <div className="grow">
              <span className="b">{upload.name}</span>
              {upload.state === 'refused' && <span className="block t2 sm">{upload.why}</span>}
              {upload.state === 'done' && <Made pages={upload.pages} />}
            </div>
            <UploadState upload={upload} />
          </li>
        ))}
      </ul>
      <LiveRegion>{open > 0 ? `${formatCount(open, 'file')} left` : 'All files are read.'}</LiveRegion>
    </Card>
  );
}

function Made({ pages }: { pages: Extract<Upload, { state: 'done' }>['pages'] }) {
  return (
    <span className="block t2 sm">
      {pages.slice(0, 3).map((page, at) => (
        <span key={page.id}>
          {at > 0 && ', '}
          <Link href={knowledgePaths.page(page.id)}>{page.title}</Link>
        </span>
      ))}
      {pages.length > 3 && ` and ${formatCount(pages.length - 3, 'more page')}`}
    </span>
  );
}

function UploadState({ upload }: { upload: Upload }) {
  switch (upload.state) {
    case 'waiting':
      return <Pill>Waiting</Pill>;
    case 'reading':
      return <Pill tone="accent">Reading</Pill>;
    case 'done':
      return <Pill tone="ok">{formatCount(upload.pages.length, 'page')}</Pill>;
    case 'refused':
      return <Pill tone="danger">Not imported</Pill>;
  }
}
