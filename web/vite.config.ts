import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { themeCss } from '#web/theme.ts';

// A build started by a test runner inherits its NODE_ENV, which would ship React's development half.
process.env.NODE_ENV = 'production';

const here = fileURLToPath(new URL('.', import.meta.url));

const themeVariables = (): Plugin => ({
  name: 'tongxin-theme',
  resolveId: (id) => (id === 'virtual:theme.css' ? '\0theme.css' : undefined),
  load: (id) => (id === '\0theme.css' ? themeCss() : undefined),
});

export default defineConfig({
  root: here,
  publicDir: `${here}public`,
  plugins: [react(), themeVariables()],
  build: {
    outDir: `${here}dist`,
    emptyOutDir: true,
    manifest: true,
    target: 'baseline-widely-available',
    // A route loads its own part of antd; the size budget is a test (tests/web/foundation.test.ts), not this warning.
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What seldom changes stays in the browser's cache under its own name.
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'query', test: /node_modules[\\/]@tanstack[\\/]/ },
          ],
        },
      },
      input: ['index', 'member', 'apply', 'docs'].map((page) => `${here}${page}.html`),
    },
  },
});
