import '../jobs.css';
import './templates.css';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { searchText } from '../../../core/shared/text.ts';
import type { Schema } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { Page } from '../../shell/index.ts';
import { Button, Empty, Link, Notice, SearchInput, Skeleton } from '../../ui/index.ts';
import { JobIcon } from '../job-icon.tsx';
import { jobPaths } from '../paths.ts';
import { withReturn } from './return-to.ts';

/** Every word that was typed begins a word of the name, the description or a phrase. */
function matches(template: Schema<'TemplateLine'>, typed: string): boolean {
  const words = searchText([template.name, template.description, ...template.phrases].join(' ')).split(
    /[^\p{L}\p{N}]+/u,
  );
  return searchText(typed)
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}

/** Jobs to start from. Each is good as it is, once its blanks are filled. */
export function TemplateGalleryPage() {
  const templates = useQuery(queries.templates());
  const [typed, setTyped] = useState('');
  const all = templates.data?.data;
  const found = useMemo(() => all?.filter((each) => matches(each, typed)) ?? [], [all, typed]);
  return (
    <Page
      title="Templates"
      sub="Jobs that many businesses need, written out and tried. Choose one, fill its blanks, change what you like."
      acts={
        <>
          <Link className="btn" href={withReturn(jobPaths.paste)}>
            Paste your notes
          </Link>
          <Link className="btn" href={withReturn(jobPaths.create)}>
            Write it yourself
          </Link>
        </>
      }
    >
      <div className="toolbar">
        <SearchInput
          label="Search templates"
          placeholder="Search names and what callers say"
          shortcut="/"
          value={typed}
          onChange={setTyped}
        />
        {all && (
          <span className="t3 sm num">
            {found.length} of {all.length}
          </span>
        )}
      </div>
      {templates.isPending && (
        <div className="tblw">
          <Skeleton label="Loading templates" rows={8} />
        </div>
      )}
      {templates.isError && (
        <Notice
          tone="danger"
          urgent
          title="The templates could not be read."
          acts={<Button onClick={() => void templates.refetch()}>Try again</Button>}
        >
          {templates.error.message}
        </Notice>
      )}
      {all && found.length === 0 && (
        <Empty
          icon="search"
          title={`No template mentions “${typed}”`}
          acts={<Button onClick={() => setTyped('')}>Clear search</Button>}
        >
          Names, descriptions and phrases of all {all.length} templates were searched.
        </Empty>
      )}
      <ul className="gallery">
        {found.map((template) => (
          <li key={template.slug}>
            <Tile template={template} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Tile({ template }: { template: Schema<'TemplateLine'> }) {
  const [first] = template.phrases;
  return (
    <Link className="card tile" href={withReturn(jobPaths.template(template.slug))}>
      <JobIcon icon={template.icon} />
      <span className="min-w-0">
        <span className="jt1">{template.name}</span>
        <span className="t2 block mt-1">{template.description}</span>
        {first && <span className="t3 sm block mt-2">“{first}”</span>}
      </span>
    </Link>
  );
}
