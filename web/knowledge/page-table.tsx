import type { Schema } from '../client/client.ts';
import {
  Cell,
  ColumnHead,
  formatCount,
  formatNumber,
  Link,
  RelativeTime,
  Row,
  RowHead,
  Table,
} from '../ui/index.ts';
import { knowledgePaths } from './paths.ts';
import { usePageUses } from './uses/use-page-uses.ts';

type Line = Schema<'KnowledgePageLine'>;

/** Pages with their length and the agent steps that use them. */
export function PageTable({ pages }: { pages: readonly Line[] }) {
  const uses = usePageUses();
  return (
    <Table caption="Knowledge pages" cards>
      <thead>
        <Row>
          <ColumnHead>Title</ColumnHead>
          <ColumnHead>Used by</ColumnHead>
          <ColumnHead>Last edited</ColumnHead>
          <ColumnHead right>Characters</ColumnHead>
        </Row>
      </thead>
      <tbody>
        {pages.map((page) => (
          <Row key={page.id}>
            <RowHead>
              <Link className="b" href={knowledgePaths.page(page.id)}>
                {page.title}
              </Link>
              <span className="block t3 sm">{sourceWords(page.source)}</span>
            </RowHead>
            <Cell card="state" className="t2">
              {usedBy(uses?.get(page.id)?.length ?? 0, uses !== undefined)}
            </Cell>
            <Cell className="t2">
              <RelativeTime at={page.updatedAt} />
            </Cell>
            <Cell right card="use">
              {formatNumber(page.characters)}
              <span className="m-only t3"> characters</span>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function usedBy(count: number, known: boolean): string {
  if (!known) return '';
  return count === 0 ? 'Unused' : formatCount(count, 'agent step');
}

function sourceWords(source: Line['source']): string {
  switch (source.kind) {
    case 'typed':
      return 'Typed';
    case 'file':
      return `From ${source.name}`;
    case 'website':
      return source.url;
  }
}
