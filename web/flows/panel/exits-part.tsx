import { connect } from '../../../core/flows/edit.ts';
import type { FlowStep } from '../../../core/flows/flow.ts';
import { openExits, stepName } from '../../../core/flows/steps/index.ts';
import { Button, Field, IconButton, Select } from '../../ui/index.ts';
import { besideStep, problemsOf, useEditor } from '../editor.ts';

/** Where each exit of a step leads: the way to connect steps without the canvas. */
export function ExitsPart({ step }: { step: FlowStep }) {
  const { graph, problems, editable, edit, askToAdd, open } = useEditor();
  const exits = openExits(step);
  if (exits.length === 0) return <p className="sm t3">The call ends here.</p>;
  const targets = graph.steps.filter((other) => other.kind !== 'incoming');
  return (
    <div className="col">
      {exits.map(({ name, phrase, leads }) => {
        const target = step.exits[name] ?? '';
        const problem = problemsOf(problems, step.id).find(({ at }) => at?.exit === name);
        const nowhere = leads === 'must' ? 'Choose a step' : 'The call ends';
        const known = targets.some((other) => other.id === target);
        return (
          <Field
            key={name}
            label={phrase}
            {...(problem ? { error: besideStep(problem, stepName(step)) } : {})}
          >
            <div className="row g1">
              <Select
                aria-label={`${phrase}, leads to`}
                className="grow"
                disabled={!editable}
                value={target}
                options={[
                  { value: '', label: nowhere },
                  ...(target && !known ? [{ value: target, label: 'A step that is gone' }] : []),
                  ...targets.map((other) => ({ value: other.id, label: stepName(other) })),
                ]}
                onChange={(chosen) =>
                  edit((now) => connect(now, step.id, name, chosen === '' ? null : chosen))
                }
              />
              {known && (
                <IconButton
                  icon="arrow"
                  label={`Open the step behind “${phrase}”`}
                  onClick={() => open(target)}
                />
              )}
              {editable && (
                <Button size="sm" icon="plus" onClick={() => askToAdd({ stepId: step.id, exit: name })}>
                  Add
                </Button>
              )}
            </div>
          </Field>
        );
      })}
    </div>
  );
}
