import { Cell, ColumnHead, classNames, formatOf, Row, RowHead, Table } from '../../../ui/index.ts';
import type { Evidence } from './recount.ts';

/** How each kind of caller fares on both texts. */
export function CallersTable({ scenarios }: Pick<Evidence, 'scenarios'>) {
  return (
    <Table bare rows="mini" caption="Mock calls by caller, before and after" className="op-callers">
      <thead>
        <Row>
          <ColumnHead>Caller</ColumnHead>
          <ColumnHead right>Before</ColumnHead>
          <ColumnHead right>After</ColumnHead>
        </Row>
      </thead>
      <tbody>
        {scenarios.map(({ id, name, before, after }) => (
          <Row key={id}>
            <RowHead>{name}</RowHead>
            <Cell className="r num t2">{formatOf(before.passed, before.of)}</Cell>
            <Cell
              className={classNames(
                'r num b',
                after.passed === after.of && 'ok',
                after.passed < before.passed && 'danger',
              )}
            >
              {formatOf(after.passed, after.of)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
