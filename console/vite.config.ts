import { defineConfig } from 'vite';

/** The pages for people: static files that the service serves under /console/, precompressed by scripts/compress.mjs. */
export default defineConfig({
  base: '/console/',
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Everything by its address: no data: scripts, and one policy for all.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Of packages that also run on servers; it says nothing here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
    chunkSizeWarningLimit: 900,
  },
  worker: { format: 'es' },
  server: { proxy: { '/v1': 'http://127.0.0.1:3000', '/health': 'http://127.0.0.1:3000' } },
});
