import type { Answered } from '../../client/client.ts';
import { Tag } from '../../ui/index.ts';
import { flagText } from './value-text.ts';

/** How sure a value is: confirmed, heard once, or kept with a flag. */
export function ValueMark({ value }: { value: Answered<'ResultValue'> }) {
  if (value.confirmed) return <Tag tone="ok">Read back, confirmed</Tag>;
  if (value.flag) return <Tag tone="warn">{flagText(value.flag)}</Tag>;
  return <Tag tone="quiet">Heard once</Tag>;
}
