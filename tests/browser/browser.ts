/** Finds a real browser for the tests, or says why there is none. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'chrome.exe',
  'msedge.exe',
];
const places = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
  'C:\\Program Files\\Google\\Chrome\\Application',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application',
];
const macNames = ['Google Chrome', 'Chromium'];

/** Ours, for whichever browser was found: quiet, no traffic of its own, no page left behind. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function installed(): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''), ...places];
  for (const folder of folders)
    for (const name of [...names, ...macNames]) {
      const path = join(folder, name);
      if (existsSync(path)) return path;
    }
  return null;
}

/** The packed Chromium of @sparticuz/chromium. Where NSS is missing it unpacks its own, but only if it sees this variable. */
async function packed(): Promise<string> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: chrome } = await import('@sparticuz/chromium');
  return chrome.executablePath();
}

/** A running browser, or the reason why there is none: for the line of a skipped test. */
export async function openBrowser(): Promise<Browser | string> {
  const reasons: string[] = [];
  for (const find of [async () => installed(), packed]) {
    try {
      const executablePath = await find();
      if (executablePath === null) reasons.push('no Chrome or Chromium in PATH or the usual places');
      else return await chromium.launch({ executablePath, args });
    } catch (error) {
      reasons.push((error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '');
    }
  }
  return `no browser: ${reasons.join('; ')}`;
}
