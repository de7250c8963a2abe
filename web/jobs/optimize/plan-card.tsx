import type { PlanFigures } from '../../../core/plan/figures.ts';
import {
  Card,
  Cell,
  ColumnHead,
  classNames,
  formatNumber,
  formatPercent,
  Pill,
  Row,
  RowHead,
  Table,
} from '../../ui/index.ts';
import { keptWords } from './kept-literals.ts';

/** The Plan of both texts in numbers. */
export function PlanCard({ before, after }: { before: PlanFigures; after: PlanFigures }) {
  const rows: { name: string; of: keyof PlanFigures; better?: boolean }[] = [
    { name: 'Lines understood', of: 'understood', better: after.understood > before.understood },
    { name: 'Findings', of: 'findings', better: after.findings === 0 && before.findings > 0 },
    { name: 'Steps', of: 'steps' },
    { name: 'Fields', of: 'fields' },
    { name: 'Length', of: 'length' },
  ];
  const shown = (of: keyof PlanFigures, value: number) =>
    of === 'understood' ? formatPercent(value) : formatNumber(value);
  return (
    <Card title="Plan" className="op-card">
      <Table bare rows="mini" caption="The plan before and after">
        <thead>
          <Row>
            <ColumnHead>
              <span className="vh">Measure</span>
            </ColumnHead>
            <ColumnHead right>Before</ColumnHead>
            <ColumnHead right>After</ColumnHead>
          </Row>
        </thead>
        <tbody>
          {rows.map(({ name, of, better }) => (
            <Row key={of}>
              <RowHead>{name}</RowHead>
              <Cell right className="r num t2">
                {shown(of, before[of])}
              </Cell>
              <Cell className={classNames('r num b', better && 'ok')}>{shown(of, after[of])}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

/** What stands in both texts to the letter. */
export function KeptCard({ before, after }: { before: string; after: string }) {
  const words = keptWords(before, after);
  return (
    <section className="card pad op-card" aria-labelledby="op-kept">
      <h3 id="op-kept" className="sec">
        Kept exactly
      </h3>
      {words.length > 0 && (
        <ul className="row wrap op-kept">
          {words.map((word) => (
            <li key={word}>
              <Pill icon="check">{word}</Pill>
            </li>
          ))}
        </ul>
      )}
      <p className="sm t2 mt-2">
        Nothing was added that your text does not say. Undo gives back the exact text, also after saving.
      </p>
    </section>
  );
}
