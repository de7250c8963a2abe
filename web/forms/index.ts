/** Forms of one thing under If-Match: what was changed, what somebody else saved meanwhile, what was refused and where. */
import './forms.css';

export * from './confirm-act.tsx';
export * from './conflict-notice.tsx';
export * from './copy-field.tsx';
export * from './faults.ts';
export * from './form-dialog.tsx';
export * from './hours/holidays-field.tsx';
export * from './hours/week-field.tsx';
export * from './leave-guard.tsx';
export * from './save-bar.tsx';
export * from './use-edit.ts';
