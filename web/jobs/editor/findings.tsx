import type { Problem } from '../../../core/shared/problem.ts';
import { Button, formatCount, Icon } from '../../ui/index.ts';

export type FindingsProps = {
  problems: readonly Problem[];
  mayEdit: boolean;
  onShow: (problem: Problem) => void;
  onFix: (problem: Problem) => void;
};

/** What was found in the text, in its order: each with its sentence, its line and, where there is one, a one-click mend. */
export function Findings({ problems, mayEdit, onShow, onFix }: FindingsProps) {
  if (problems.length === 0) return null;
  return (
    <section aria-label="Findings" className="findings">
      <h3 className="b">{formatCount(problems.length, 'finding')}</h3>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.at?.span?.join() ?? ''}`} className="finding">
            <Icon name="alert" className={problem.severity === 'blocking' ? 'danger' : 'warn'} />
            <p className="grow">{problem.message}</p>
            <span className="row g1">
              {problem.at?.span && (
                <Button size="sm" kind="quiet" onClick={() => onShow(problem)}>
                  Show line
                </Button>
              )}
              {mayEdit && problem.fix && (
                <Button size="sm" onClick={() => onFix(problem)}>
                  {fixLabel(problem.fix.label)}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A label that repeats a whole token is cut: the line itself shows it after the mend. */
function fixLabel(label: string): string {
  return label.length > 44 ? `${label.slice(0, 42).trimEnd()}…` : label;
}
