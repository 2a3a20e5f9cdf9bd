// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// npm test -- [--server PROGRAM] [--chromium PROGRAM] [--skip-browser]
//
// Runs the unit tests (node:test, bundled by esbuild because Node 18 knows no TypeScript) and then the page itself in a real
// browser against a live server (PROGRAM: build/PRESET/tests/server/serve_documents). Without a browser that fails, unless
// it is told to skip. Exits with 77, which CTest counts as skipped, where npm has not installed the packages.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: {
    server: { type: 'string', default: join(here, '../../build/dev/tests/server/serve_documents') },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
    'skip-browser': { type: 'boolean', default: false },
  },
});

const esbuild = await import('esbuild').catch(() => {
  console.error('the packages of web/package.json are not installed: npm ci in web/');
  process.exit(77);
});

function nodeTest(files, environment) {
  const { status } = spawnSync(process.execPath, ['--test', ...files], { stdio: 'inherit', env: { ...process.env, ...environment } });
  return status === 0;
}

async function unitTests() {
  const out = mkdtempSync(join(tmpdir(), 'cotejo-web-'));
  try {
    await esbuild.build({
      entryPoints: readdirSync(join(here, 'unit')).map((name) => join(here, 'unit', name)),
      outdir: out,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      platform: 'node',
      target: 'node18',
      format: 'esm',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      logLevel: 'warning',
    });
    return nodeTest(readdirSync(out).map((name) => join(out, name)), { COTEJO_WEB: join(here, '..') });
  } finally {
    rmSync(out, { recursive: true });
  }
}

function browserTests() {
  if (values['skip-browser']) {
    console.log('browser tests: skipped, as asked');
    return true;
  }
  for (const [option, program] of Object.entries({ chromium: values.chromium, server: values.server })) {
    if (existsSync(program)) continue;
    console.error(`browser tests: there is no ${program}. Give --${option} PROGRAM, or --skip-browser to do without.`);
    return false;
  }
  const folder = join(here, 'browser');
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
  return nodeTest(files.map((name) => join(folder, name)), { COTEJO_SERVER: values.server, COTEJO_CHROMIUM: values.chromium });
}

const passed = [await unitTests(), browserTests()];
process.exit(passed.every(Boolean) ? 0 : 1);
