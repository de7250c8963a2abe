import { EXIT, type Exit } from '../workspace/command.ts';
import { counted } from '../workspace/shown.ts';
import { type Errand, look, shownDiff, shownJson, shownTable } from './errand.ts';

/** Shows how folder and workspace differ: from the workspace's text to the folder's, as a push would change it. */
export async function diff(errand: Errand): Promise<Exit> {
  const { flags, out } = errand;
  const { all } = await look(errand);
  const deeds = all.map((one) => ({ ...one, does: one.state }));
  const differing = deeds.filter(({ state }) => state !== 'same');
  if (flags.set.has('--json')) out.line(shownJson(errand, deeds, true, 'push'));
  else {
    for (const line of shownTable(deeds, 'push')) out.line(line);
    for (const one of differing) for (const line of shownDiff(one, errand, 'push')) out.line(line);
  }
  out.aside(
    differing.length === 0
      ? 'No job differs.'
      : `${counted(differing.length, 'job')} of ${all.length} differ.`,
  );
  return differing.length === 0 ? EXIT.ok : EXIT.differs;
}
