// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
// A live server over the fixture, and a browser that keeps account of everything that should not happen.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { documents } from './fixture.mjs';

const quietBrowser = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function firstLine(stream) {
  return new Promise((resolve, reject) => {
    stream.once('data', (data) => resolve(String(data).trim()));
    stream.once('end', () => reject(new Error('the server ended without an address')));
  });
}

export class Stage {
  static async set(kept = documents) {
    const stage = new Stage();
    stage.folder = mkdtempSync(join(tmpdir(), 'cotejo-page-'));
    const file = join(stage.folder, 'documents.jsonl');
    writeFileSync(file, kept.map((document) => `${JSON.stringify(document)}\n`).join(''));
    stage.server = spawn(process.env.COTEJO_SERVER, [join(stage.folder, 'library.db'), file], { stdio: ['pipe', 'pipe', 'inherit'] });
    stage.base = await firstLine(stage.server.stdout);
    stage.browser = await chromium.launch({ executablePath: process.env.COTEJO_CHROMIUM, args: quietBrowser });
    stage.faults = [];
    return stage;
  }

  /** A page of its own; what goes wrong in it is added to `faults`. */
  async page(options = {}) {
    const context = await this.browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.faults.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(this.base)) this.faults.push(`request elsewhere: ${request.url()}`);
    });
    return page;
  }

  async stopServer() {
    if (this.server.exitCode !== null) return;
    const ended = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.stdin.end();
    await ended;
  }

  async strike() {
    await this.browser?.close();
    await this.stopServer();
    rmSync(this.folder, { recursive: true });
  }
}
