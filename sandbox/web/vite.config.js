import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const readme = fileURLToPath(new URL('../README.md', import.meta.url));
const server = `http://127.0.0.1:${process.env.SANDBOX_PORT ?? 8065}`;

/** Puts the sandbox's README beside the page, so that the page can link to how users are played. */
function readmeBesideThePage() {
  return {
    name: 'readme-beside-the-page',
    generateBundle() {
      if (existsSync(readme)) {
        this.emitFile({ type: 'asset', fileName: 'README.md', source: readFileSync(readme) });
      }
    },
  };
}

export default defineConfig({
  plugins: [readmeBesideThePage()],
  esbuild: { jsx: 'automatic' },
  define: { HAS_README: JSON.stringify(existsSync(readme)) },
  build: {
    outDir: '../target/classes/sandbox-page',
    emptyOutDir: true,
    // The page's Content-Security-Policy allows no script or font in a data address.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/sandbox': server, '/slack': server, '/discord': server } },
});
