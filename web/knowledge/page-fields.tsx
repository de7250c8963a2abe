import { PAGE_LIMITS } from '../../core/knowledge/page.ts';
import { faultAt } from '../forms/index.ts';
import { Field, Input, TextArea } from '../ui/index.ts';

export type PageDraft = { title: string; text: string };

export const pageFaults = ['/title', '/text'];

export type PageFieldsProps = {
  draft: PageDraft;
  change: (part: Partial<PageDraft>) => void;
  error: Error | null;
  readOnly?: boolean;
};

/** Title and text of a page. The text is stored byte for byte as it is written. */
export function PageFields({ draft, change, error, readOnly = false }: PageFieldsProps) {
  return (
    <>
      <Field
        label="Title"
        required
        count={{ text: draft.title, most: PAGE_LIMITS.title }}
        error={faultAt(error, '/title')}
      >
        <Input
          readOnly={readOnly}
          value={draft.title}
          onChange={(event) => change({ title: event.target.value })}
        />
      </Field>
      <Field
        label="Text"
        hint="One fact a paragraph is answered best"
        count={{ text: draft.text, most: PAGE_LIMITS.text }}
        error={faultAt(error, '/text')}
      >
        <TextArea
          className="page-text"
          rows={18}
          readOnly={readOnly}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
        />
      </Field>
    </>
  );
}

/** Why this cannot be saved yet; the same limits as the server's. */
export function blockedBy({ title }: PageDraft): string | undefined {
  return title.trim() === '' ? 'Give the page a title first.' : undefined;
}
