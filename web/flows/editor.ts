import { createContext, use } from 'react';
import type { Change } from '../../core/flows/changes.ts';
import type { FlowNames } from '../../core/flows/context.ts';
import type { Flow, FlowGraph } from '../../core/flows/flow.ts';
import type { StepDefaults } from '../../core/flows/steps/step-spec.ts';
import type { Problem } from '../../core/shared/problem.ts';

/** What every part of the builder works on. */
export type Editor = {
  flow: Flow;
  numberId: string;
  /** As people write it, or null while it is not known. */
  number: string | null;
  graph: FlowGraph;
  names: FlowNames;
  problems: readonly Problem[];
  /** Against the version in force. */
  changes: readonly Change[];
  defaults: StepDefaults;
  /** False for those who may only look. */
  editable: boolean;
  /** The step whose settings are open. */
  openStepId: string | null;
  open: (stepId: string | null) => void;
  /** Edits in a row with the same `joins` are undone together. */
  edit: (change: (graph: FlowGraph) => FlowGraph, joins?: string) => void;
  /** Asks before it takes the step out. */
  askToRemove: (stepId: string) => void;
  /** Opens the list of kinds, to put one behind an exit; without an exit the step's first. */
  askToAdd: (after: { stepId: string; exit: string | null } | null) => void;
};

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (!editor) throw new Error('useEditor needs an EditorContext above it');
  return editor;
}

export function problemsOf(problems: readonly Problem[], stepId: string): Problem[] {
  return problems.filter(({ at }) => at?.flowStepId === stepId);
}

/** The sentence of the first problem at a setting, without the step's name that it begins with. */
export function problemAt(
  problems: readonly Problem[],
  stepId: string,
  setting: string,
): Problem | undefined {
  return problemsOf(problems, stepId).find(({ at }) => at?.path?.split('/').at(4) === setting);
}

/** Problems name their step for lists of a whole flow; beside the step itself the name is said already. */
export function besideStep(problem: Problem, stepName: string): string {
  return problem.message.startsWith(`${stepName}: `)
    ? problem.message.slice(stepName.length + 2)
    : problem.message;
}

/** A member's name; what is not a member's id is a name already, or an API key's. */
export function personName({ names }: Pick<Editor, 'names'>, idOrName: string): string {
  return names.members.find((member) => member.id === idOrName)?.name ?? idOrName;
}
