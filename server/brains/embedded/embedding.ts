/** Turns texts into vectors off the main thread. `embed` rejects when the model cannot be loaded; callers then go without. */
export type Embedding = {
  ready: Promise<void>;
  embed(texts: string[]): Promise<Float32Array[]>;
  close(): Promise<void>;
};
