import { defineConfig } from 'vite';

// No plugins: esbuild knows JSX. The polyfill would be an inline script's work, and every browser that we support can do
// without.
export default defineConfig({
  base: '/',
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  build: { target: 'es2020', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
