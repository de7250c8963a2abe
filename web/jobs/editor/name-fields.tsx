import { JOB_LIMITS } from '../../../core/jobs/job.ts';
import { Field, Icon, IconButton, Input, Popover, TextArea } from '../../ui/index.ts';
import { drawingOfJob, JobIcon, jobIcons } from '../job-icon.tsx';
import type { Draft } from '../writing/draft.ts';

export type NameFieldsProps = {
  draft: Draft;
  mayEdit: boolean;
  faultAt: (path: string) => string | undefined;
  onChange: (part: Partial<Draft>) => void;
};

/** Name, description and icon. */
export function NameFields({ draft, mayEdit, faultAt, onChange }: NameFieldsProps) {
  const [nameFault, descriptionFault] = [faultAt('/name'), faultAt('/description')];
  return (
    <div className="grid gap-3">
      <Field
        label="Name"
        required
        count={{ text: draft.name, most: JOB_LIMITS.name }}
        {...(nameFault ? { error: nameFault } : {})}
      >
        <Input
          readOnly={!mayEdit}
          value={draft.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </Field>
      <Field
        label="Description"
        hint="Optional. One sentence, shown in lists"
        count={{ text: draft.description, most: JOB_LIMITS.description }}
        {...(descriptionFault ? { error: descriptionFault } : {})}
      >
        <TextArea
          rows={2}
          readOnly={!mayEdit}
          value={draft.description}
          onChange={(event) => onChange({ description: event.target.value })}
        />
      </Field>
      {mayEdit && <IconChoice icon={draft.icon} onChange={(icon) => onChange({ icon })} />}
    </div>
  );
}

function IconChoice({ icon, onChange }: { icon: string | null; onChange: (icon: string | null) => void }) {
  return (
    <div className="row">
      <JobIcon icon={icon} />
      <Popover
        title="Icon of this job"
        trigger={
          <button type="button" className="btn quiet sm">
            Choose an icon
          </button>
        }
      >
        <div className="icon-grid">
          {jobIcons.map((each) => (
            <IconButton
              key={each}
              icon={drawingOfJob(each)}
              label={each.replace('-', ' ')}
              on={drawingOfJob(icon) === drawingOfJob(each)}
              onClick={() => onChange(each)}
            />
          ))}
        </div>
      </Popover>
      {icon !== null && (
        <button type="button" className="btn quiet sm" onClick={() => onChange(null)}>
          <Icon name="close" size={14} />
          No icon
        </button>
      )}
    </div>
  );
}
