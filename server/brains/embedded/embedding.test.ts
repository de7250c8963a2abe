import { afterAll, describe, expect, test } from 'vitest';
import { cosine } from '../../../core/understanding/similarity.ts';
import { startEmbedding } from './embedding.ts';

describe('the sentence model', () => {
  const embedding = startEmbedding();
  afterAll(() => embedding.close());

  test('puts sentences of like meaning nearer than others, in the order asked', async () => {
    const [declined, refused, pizza] = await embedding.embed([
      'my card was declined',
      'the payment was refused',
      'I want a pizza',
    ]);
    expect(declined).toHaveLength(512);
    const near = cosine(declined as Float32Array, refused as Float32Array);
    expect(near).toBeGreaterThan(cosine(declined as Float32Array, pizza as Float32Array) + 0.1);
  });

  test('a text seen before comes back the same', async () => {
    const [first] = await embedding.embed(['where do I park']);
    const [, again] = await embedding.embed(['hello there', 'where do I park']);
    expect(again).toBe(first);
  });
});

test('a model that cannot load refuses, so that routing goes by words', async () => {
  const embedding = startEmbedding(new URL('./no-such-worker.ts', import.meta.url));
  await expect(embedding.ready).rejects.toThrow();
  await expect(embedding.embed(['hello'])).rejects.toThrow();
  await embedding.close();
});
