import { findStep } from '../../../core/flows/flow.ts';
import { stepName } from '../../../core/flows/steps/index.ts';
import type { Problem } from '../../../core/shared/problem.ts';
import { Button, Link, Notice } from '../../ui/index.ts';
import { useEditor } from '../editor.ts';
import { flowPaths } from '../paths.ts';

const AT_DESTINATIONS = ['transfer-leads-nowhere', 'unreachable-destination'];

/** Problems with a way to the place of each, what blocks first. */
export function ProblemNotices({ problems, onOpen }: { problems: readonly Problem[]; onOpen: () => void }) {
  const { graph, open } = useEditor();
  return (
    <ul className="col">
      {problems.map((problem) => {
        const step = findStep(graph, problem.at?.flowStepId);
        const blocking = problem.severity === 'blocking';
        return (
          <li key={`${problem.code} ${problem.message}`}>
            <Notice
              tone={blocking ? 'danger' : 'warn'}
              icon={blocking ? 'stop' : 'alert'}
              title={problem.message}
              acts={
                <>
                  {step && (
                    <Button
                      size="sm"
                      onClick={() => {
                        onOpen();
                        open(step.id);
                      }}
                    >
                      Open “{stepName(step)}”
                    </Button>
                  )}
                  {AT_DESTINATIONS.includes(problem.code) && (
                    <Link className="btn sm quiet" href={flowPaths.destinations}>
                      Open destinations
                    </Link>
                  )}
                </>
              }
            />
          </li>
        );
      })}
    </ul>
  );
}
