/** What is looked for on a page in a real browser, whichever page it is. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Opened {
  page: Page;
  /** What the console had to say; nothing is right. */
  said: string[];
  /** What was asked for: the page itself, and nothing else. */
  asked: string[];
}

export async function openFile(
  browser: Browser,
  file: string,
  width: number,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, ...options });
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, said, asked };
}

/** Faults for assistive technology, a line each, with the first place. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate<string[]>(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0]?.html.slice(0, 300)))",
  );
}

/** Folded tables too must not widen a page. */
export const unfold = (page: Page): Promise<unknown> =>
  page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");

export const widthOf = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth');

/** Texts of pictures that leave their picture or lie on another text. */
export const misplacedTexts = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll('svg')].flatMap((svg) => {
    const id = svg.getAttribute('aria-labelledby');
    const box = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent !== '')
      .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() })).filter(({ box: at }) => at.width > 0);
    const outside = texts.filter(({ box: at }) => at.left < box.left - 2 || at.right > box.right + 2 || at.top < box.top - 2 || at.bottom > box.bottom + 2);
    const touching = texts.flatMap((one, at) => texts.slice(at + 1).filter((other) =>
      one.box.left < other.box.right - 1 && other.box.left < one.box.right - 1 && one.box.top < other.box.bottom - 4 && other.box.top < one.box.bottom - 4
    ).map((other) => id + ': ' + one.text + ' × ' + other.text));
    return [...outside.map(({ text }) => id + ': ' + text + ' outside'), ...touching];
  })`);

/** A4 sheets that a page prints on. */
export async function sheetsOf(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' });
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Whether Chinese letters have shapes here; layout says nothing where they are boxes: 中 looks other than a letter no font has. */
export async function paintsChinese(browser: Browser): Promise<boolean> {
  const page = await browser.newPage({ viewport: { width: 80, height: 80 } });
  const picture = async (letter: string) => {
    await page.setContent(`<body style="margin:0;font:60px sans-serif" lang="zh-Hans">${letter}`);
    return (await page.screenshot()).toString('base64');
  };
  const [letter, unknown] = [await picture('中'), await picture('\u{10fffd}')];
  await page.close();
  return letter !== unknown;
}
