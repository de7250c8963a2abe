import { Card, Icon, Link } from '../../ui/index.ts';
import { knowledgePaths } from '../paths.ts';
import type { PageUse } from './page-uses.ts';

/** The agent steps whose drafts have the page attached. */
export function UsedBy({ uses }: { uses: readonly PageUse[] }) {
  return (
    <Card title="Used by" level={2} padded>
      {uses.length === 0 ? (
        <p className="t2">
          No agent step yet. Open a call flow, choose its agent step and add the page there.
        </p>
      ) : (
        <ul className="col">
          {uses.map((use) => (
            <li key={`${use.flowId} ${use.stepId}`} className="row">
              <Icon name="headset" className="t3" />
              <Link href={knowledgePaths.step(use)}>
                {use.flowName}, {use.stepName}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
