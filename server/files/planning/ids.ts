import { nameKey } from '../../../core/shared/text.ts';
import { type Current, namesIn } from '../current.ts';
import { PAGES_FOLDER } from '../file-problem.ts';
import type { Noun, Rename } from '../named-flow.ts';

/**
 * Names and ids of everything that flows and settings point at: what is in the workspace, and what an import will make. Before it is
 * made, a thing has an id that stands for its name.
 */
export class Ids {
  readonly #ids: Record<Noun, Map<string, string>>;
  readonly #made = new Map<string, string>();
  readonly #current: Rename;
  readonly #standIn: string | null;
  /** E-mail addresses of people who are not here and for whom somebody stands in. */
  readonly stoodIn = new Set<string>();

  constructor(current: Current, standIn: string | null) {
    const byName = (things: readonly { id: string; name: string }[]) =>
      new Map(things.map(({ id, name }) => [nameKey(name), id]));
    this.#ids = {
      job: byName(current.jobs),
      destination: byName(current.destinations),
      page: new Map(),
      member: new Map(current.members.map(({ id, email }) => [email.toLowerCase(), id])),
    };
    this.#current = namesIn(current);
    this.#standIn = standIn;
  }

  /** `path` and names as files have them: pages by their path. */
  set(noun: Noun, name: string, id: string): void {
    this.#ids[noun].set(keyOf(noun, name), id);
    this.#made.set(id, noun === 'page' ? name.slice(PAGES_FOLDER.length + 1) : name);
  }

  /** Plans that a thing of this name will be there. */
  plan(noun: Noun, name: string): void {
    this.set(noun, name, `new ${noun} ${keyOf(noun, name)}`);
  }

  readonly idOf: Rename = (noun, name) => {
    const id = this.#ids[noun].get(keyOf(noun, name));
    if (id !== undefined) return id;
    if (noun !== 'member' || this.#standIn === null) return null;
    this.stoodIn.add(name);
    return this.#ids.member.get(this.#standIn.toLowerCase()) ?? null;
  };

  /** Of what is there already its present name, so that both sides of a comparison call it the same. */
  readonly nameOf: Rename = (noun, id) => this.#current(noun, id) ?? this.#made.get(id) ?? null;
}

function keyOf(noun: Noun, name: string): string {
  if (noun === 'member') return name.toLowerCase();
  if (noun === 'page')
    return name.startsWith(`${PAGES_FOLDER}/`) ? name.slice(PAGES_FOLDER.length + 1) : name;
  return nameKey(name);
}
