import { expect, test } from 'vitest';
import { axesOf } from './axes.ts';

test('the strongest axis comes first, and the matrix only stretches along it', () => {
  const matrix = Float64Array.of(4, 1, 0, 1, 3, 1, 0, 1, 2);
  const axes = axesOf(matrix, 3, 3);
  expect(axes.map(({ along }) => along)).toEqual(axes.map(({ along }) => along).toSorted((a, b) => b - a));
  for (const { axis, along } of axes)
    for (let i = 0; i < 3; i += 1) {
      const stretched = axis.reduce((sum, x, k) => sum + x * (matrix[i * 3 + k] ?? 0), 0);
      expect(stretched).toBeCloseTo(along * (axis[i] ?? 0), 9);
    }
});
