import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The web app: sources in `web/`, built into `web/dist`, which the server hands out. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'web'),
  cacheDir: resolve(import.meta.dirname, 'node_modules/.cache/vite'),
  plugins: [react(), tailwindcss()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // Fonts stay files of their own: the page's security policy allows no data: URLs.
    assetsInlineLimit: 0,
  },
  server: {
    port: 4748,
    strictPort: true,
    proxy: {
      '/api': { target: process.env.CALLWELL_DEV_SERVER ?? 'http://127.0.0.1:4747', ws: true },
    },
  },
});
