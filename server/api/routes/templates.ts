import type { Blank } from '../../../core/jobs/pack.ts';
import { exampleValues, fillBlanks, type Template } from '../../../core/jobs/template.ts';
import type { templateRoutes } from '../../../core/wire/nouns/templates.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { found, wholeList } from '../outcome.ts';
import { Refused } from '../refusal.ts';
import type { Handlers } from '../request/api-request.ts';
import { compileJob, planContextOf } from '../shapes/compiled.ts';
import { freeName } from '../shapes/free-name.ts';
import { createJob } from '../shapes/jobs/job-saving.ts';
import { noteStep } from '../shapes/walkthrough.ts';

export function templateHandlers({ templates }: ApiDependencies): Handlers<keyof typeof templateRoutes> {
  const templateOf = (slug: string) =>
    found(
      templates.find((one) => one.slug === slug),
      'template',
    );
  return {
    listTemplates: async ({ workspace }) => {
      const offers = await offersOf(workspace);
      return wholeList(templates.map((template) => line(template, offers)));
    },
    getTemplate: async ({ workspace, params }) => {
      const template = templateOf(params.slug);
      const examples = exampleValues(template.blanks);
      const filled = { ...template, instructions: fillBlanks(template.instructions, examples) };
      const context = await planContextOf(workspace);
      const named = { ...context, destinations: [...context.destinations, ...Object.values(examples)] };
      return {
        ...line(template, await offersOf(workspace)),
        instructions: template.instructions,
        plan: compileJob(filled, named),
      };
    },
    useTemplate: async ({ workspace, caller, params, body }) => {
      const template = templateOf(params.slug);
      refuseOpenBlanks(template.blanks, body.blanks);
      const text = {
        name: body.name ?? (await freeName(workspace, template.name)),
        description: template.description,
        instructions: fillBlanks(template.instructions, body.blanks),
        phrases: template.phrases,
        icon: template.icon,
      };
      const made = await createJob(workspace, caller, text, `From the template “${template.name}”`);
      await noteStep(workspace, 'job');
      return made;
    },
  };
}

type Offers = Record<Blank['kind'], string[]>;

/** What the workspace has for each kind of blank. */
async function offersOf(workspace: WorkspaceStore): Promise<Offers> {
  const [destinations, members, pages] = await Promise.all([
    workspace.destinations.list(),
    workspace.members.list(),
    workspace.pages.list({ limit: 200 }),
  ]);
  return {
    destination: destinations.map(({ name }) => name),
    person: [...new Set([...destinations, ...members].map(({ name }) => name).filter((name) => name !== ''))],
    page: pages.data.map(({ title }) => title),
    link: [],
    text: [],
  };
}

function line({ slug, name, description, icon, phrases, blanks }: Template, offers: Offers) {
  return {
    slug,
    name,
    description,
    icon,
    phrases,
    blanks: blanks.map((blank) => ({ ...blank, offers: offers[blank.kind] })),
  };
}

function refuseOpenBlanks(blanks: readonly Blank[], values: Record<string, string>): void {
  const open = blanks.filter(({ name }) => (values[name] ?? '').trim() === '');
  if (open.length === 0) return;
  const errors = open.map(({ name, label }) => {
    return {
      path: `/blanks/${name}`,
      code: 'blank-open',
      message: `${label}: fill this in. No job was made.`,
    };
  });
  throw new Refused('blank-open', errors[0]?.message ?? '', { errors });
}
