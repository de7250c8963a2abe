import { type EverydayRequests, unit } from '../../../../core/understanding/routing/everyday.ts';

/**
 * The file of the everyday requests, little-endian: four 32-bit counts (dimensions, size of a sentence vector, sayings, requests), the
 * mean and the axes as 32-bit floats, of each saying its request in 16 bits, then the sayings' places in 8 bits an axis.
 */
export function writeEveryday({ space, sayings, requestOf, requests }: EverydayRequests): Uint8Array {
  const counts = Uint32Array.of(space.dimensions, space.mean.length, sayings.length, requests);
  const places = new Int8Array(sayings.length * space.dimensions);
  sayings.forEach((saying, i) => {
    const widest = saying.reduce((most, x) => Math.max(most, Math.abs(x)), 0) || 1;
    places.set(
      saying.map((x) => Math.round((127 * x) / widest)),
      i * space.dimensions,
    );
  });
  const parts = [counts, space.mean, space.axes, requestOf, places];
  return Uint8Array.from(
    parts.flatMap((part) => [...new Uint8Array(part.buffer, part.byteOffset, part.byteLength)]),
  );
}

/** Reads what `writeEveryday` wrote. */
export function readEveryday(bytes: Uint8Array): EverydayRequests {
  const { buffer } = Uint8Array.from(bytes);
  const [dimensions = 0, size = 0, count = 0, requests = 0] = new Uint32Array(buffer, 0, 4);
  let at = 16;
  const next = (length: number) => {
    at += length;
    return at - length;
  };
  const mean = new Float32Array(buffer, next(4 * size), size);
  const axes = new Float32Array(buffer, next(4 * size * dimensions), size * dimensions);
  const requestOf = new Uint16Array(buffer, next(2 * count), count);
  const places = new Int8Array(buffer, next(count * dimensions), count * dimensions);
  const sayings = Array.from({ length: count }, (_, i) =>
    unit(Float32Array.from(places.subarray(i * dimensions, (i + 1) * dimensions))),
  );
  return { space: { dimensions, mean, axes }, sayings, requestOf, requests };
}
