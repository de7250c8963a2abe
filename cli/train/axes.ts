const SWEEPS = 10;

/**
 * The strongest axes of a symmetric matrix (rows of `size`), with how much lies along each, by Jacobi's rotations. Takes seconds for
 * 512 × 512.
 */
export function axesOf(
  matrix: Float64Array,
  size: number,
  wanted: number,
): { axis: Float64Array; along: number }[] {
  const a = Float64Array.from(matrix);
  const axes = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) axes[i * size + i] = 1;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1)
    for (let p = 0; p < size - 1; p += 1) for (let q = p + 1; q < size; q += 1) rotate(a, axes, size, p, q);
  return Array.from({ length: size }, (_, i) => ({
    axis: axes.slice(i * size, (i + 1) * size),
    along: a[i * size + i] ?? 0,
  }))
    .toSorted((x, y) => y.along - x.along)
    .slice(0, wanted);
}

/** Turns rows p and q so that nothing is left between them. */
function rotate(a: Float64Array, axes: Float64Array, size: number, p: number, q: number): void {
  const between = a[p * size + q] ?? 0;
  if (Math.abs(between) < 1e-12) return;
  const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * between);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < size; k += 1) turn(a, k * size + p, k * size + q, c, s);
  for (let k = 0; k < size; k += 1) turn(a, p * size + k, q * size + k, c, s);
  for (let k = 0; k < size; k += 1) turn(axes, p * size + k, q * size + k, c, s);
}

function turn(values: Float64Array, i: number, j: number, c: number, s: number): void {
  const [x, y] = [values[i] ?? 0, values[j] ?? 0];
  values[i] = c * x - s * y;
  values[j] = s * x + c * y;
}
