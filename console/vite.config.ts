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

/** What the first code asks for whatever the page, named in the page itself: a browser fetches it beside that code and not after it. */
const startsAhead = (): Plugin => ({
  name: 'starts-ahead',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const start = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/src/app/start.tsx'));
      const files = [start?.fileName ?? [], start?.imports ?? []].flat();
      return files
        .filter((file) => !html.includes(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/console/${file}` },
          injectTo: 'head',
        }));
    },
  },
});

/** What pages may share; the texts that come with a page stay apart. */
const SHARED =
  /console\/src\/((parts|service|recording|app)\/|language\/(administering|at-once|auditing|deciding|delegating|en|grading|language|leading|looking|other-times|rulebook|values|zh)\.)/;
/** What the first view does not need of it. */
const LATER =
  /console\/src\/(parts\/(Balance|ChartOrTable|CommentForm|Confirm|Digest|Disagree|EventRow|FileThen|Ground|History|MonthSelect|Named|Names|OfficeSelect|OnceSomebodyIsThere|PersonalFile|Principal|RankHistoryChart|SelectField|SignedBars|as-of|ids|save|use(Next|ScoreEntries|Shown))|service\/at-once)\.tsx?$/;

/** Many pages share much: in a few files, since each is a request. */
const FILES = [
  // What comes first is small, and waits for none of the others.
  {
    name: 'ahead',
    test: /console\/src\/(app\/(administration|ahead|may|page-of|pages)|service\/pointbook)\.ts|clients\/typescript\//,
    priority: 3,
  },
  {
    name: 'react',
    test: /node_modules\/(react|react-dom|scheduler|react-intl|@formatjs|intl-messageformat|@tanstack|wouter)\//,
    priority: 2,
  },
  {
    name: 'widgets',
    test: /node_modules\/(@mantine\/(core|hooks|notifications)|@floating-ui|clsx|react-number-format)\/.*\.m?js$/,
    priority: 2,
  },
  { name: 'parts', test: (id: string) => SHARED.test(id) && !LATER.test(id), minShareCount: 3, priority: 1 },
  { name: 'later', test: LATER, minShareCount: 3 },
];

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
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      output: { codeSplitting: { groups: FILES } },
    },
    chunkSizeWarningLimit: 900,
  },
  plugins: [proofsInBrowsers(), startsAhead()],
  worker: { format: 'es', plugins: () => [proofsInBrowsers()] },
  server: { proxy: { '/v1': 'http://127.0.0.1:3000', '/health': 'http://127.0.0.1:3000' } },
});
