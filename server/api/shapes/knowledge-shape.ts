import { spokenAnswer } from '../../../core/knowledge/answer.ts';
import { isKnown } from '../../../core/knowledge/known.ts';
import { partsOfText, partTitle } from '../../../core/knowledge/parts.ts';
import { rank } from '../../../core/knowledge/rank.ts';
import { codePoints } from '../../../core/shared/text.ts';
import type { KnowledgeDesk } from '../../knowledge/knowledge-desk.ts';
import { Unreadable } from '../../knowledge/unreadable.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { Refused } from '../refusal.ts';

const PASSAGES_SHOWN = 5;

/** The pages that a file becomes: one, or as many as its length needs. Refused, it leaves nothing behind. */
export async function uploaded(
  workspace: WorkspaceStore,
  name: string,
  bytes: Uint8Array,
  { reader }: KnowledgeDesk,
) {
  const text = await reader.file(name, bytes).catch((cause) => {
    throw cause instanceof Unreadable ? new Refused(cause.code, cause.message) : cause;
  });
  const title =
    name
      .replace(/\.\w+$/, '')
      .replace(/[-_]+/g, ' ')
      .trim() || name;
  const source = { kind: 'file', name } as const;
  const pages = await workspace.pages.createAll(
    partsOfText(text).map((part, at) => ({ title: partTitle(title, at), text: part, source })),
  );
  return pages.map(({ text: made, etag: _, ...page }) => ({ ...page, characters: codePoints(made) }));
}

/** What an agent that knows these pages would answer, by the code that answers calls. */
export async function tried(
  workspace: WorkspaceStore,
  { question, pageIds }: { question: string; pageIds?: string[] | undefined },
  { similarity }: KnowledgeDesk,
) {
  const passages = await workspace.pages.allPassages(pageIds ?? null);
  const likeness = await similarity(question, passages);
  const ranked = rank(question, passages, likeness ?? undefined);
  const [best] = ranked;
  const text = best && isKnown(ranked) ? spokenAnswer(question, best.passage) : '';
  return {
    answer: best && text ? { text, passageId: best.passage.id } : null,
    passages: ranked.slice(0, PASSAGES_SHOWN).map(({ passage, ...match }) => ({
      ...{ id: passage.id, pageId: passage.pageId, title: passage.title, text: passage.text },
      ...{ score: match.score, likeness: match.likeness, covered: match.covered, matched: match.matched },
    })),
    byMeaning: likeness !== null,
  };
}
