import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** What proves the log takes digests and signatures from Node where it runs there, and here from something that browsers can run. */
const proofsInBrowsers = (): Plugin => ({
  name: 'proofs-in-browsers',
  enforce: 'pre',
  resolveId: (wanted, importer) =>
    wanted === './platform.js' && importer?.includes('/src/proofs/')
      ? fileURLToPath(new URL('./src/proofs/platform.ts', import.meta.url))
      : null,
});

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
  plugins: [proofsInBrowsers()],
  worker: { format: 'es', plugins: () => [proofsInBrowsers()] },
  server: { proxy: { '/v1': 'http://127.0.0.1:3000', '/health': 'http://127.0.0.1:3000' } },
});
