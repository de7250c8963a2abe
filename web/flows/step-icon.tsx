import type { FlowStepKind } from '../../core/flows/flow.ts';
import { specOf } from '../../core/flows/steps/index.ts';
import type { StepIcon as StepIconName } from '../../core/flows/steps/step-spec.ts';
import { Icon, type IconName } from '../ui/index.ts';

const drawings: Record<StepIconName, IconName> = {
  phone: 'phone',
  clock: 'clock',
  menu: 'keypad',
  ring: 'bell',
  agent: 'headset',
  audio: 'speaker',
  voicemail: 'tape',
  forward: 'forward',
  end: 'hang-up',
};

export function stepIcon(kind: FlowStepKind): IconName {
  return drawings[specOf(kind).icon];
}

export function StepIcon({ kind, className }: { kind: FlowStepKind; className?: string }) {
  return <Icon name={stepIcon(kind)} {...(className ? { className } : {})} />;
}
