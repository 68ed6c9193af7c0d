import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderSite, layered } from './site.ts';

const html = 'text/html; charset=utf-8';
let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sanshe-site-'));
  folder = join(home, 'site');
  writeFileSync(join(home, 'secret.html'), 'secret');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const read = async (site: ReturnType<typeof folderSite>, path: string) => {
  const file = await site.read(path);
  return file && { text: new TextDecoder().decode(file.content), type: file.contentType };
};

test('a page is read back as it was written, with its type, and written again is replaced', async () => {
  const site = folderSite(folder);
  await site.write('t/kunshan/index.html', '第一版', html);
  await site.write('t/kunshan/index.html', '第二版', html);
  expect(await read(site, 't/kunshan/index.html')).toEqual({ text: '第二版', type: html });
  expect(readdirSync(join(folder, 't/kunshan'))).toEqual(['index.html']);
});

test('what is not there is nothing, not a fault', async () => {
  const site = folderSite(folder);
  await site.write('t/index.html', 'x', html);
  for (const path of ['a.html', 't', 't/index.html/b.html', 'noending', ''])
    expect(await site.read(path)).toBeUndefined();
});

test.for([
  '../secret.html',
  't/../../secret.html',
  '/secret.html',
  '.hidden.html',
  'a//b.html',
  'a\\b.html',
  'a\0.html',
])('nobody gets out of the folder by %j', async (path) => {
  const site = folderSite(folder);
  expect(await site.read(path)).toBeUndefined();
  await expect(site.write(path, 'x', html)).rejects.toThrow(RangeError);
});

test('a page whose name says another type than its content is refused', async () => {
  await expect(folderSite(folder).write('page.json', '<p>', html)).rejects.toThrow(TypeError);
});

test('of two layers the upper one is read first and written alone', async () => {
  const [upper, lower] = [folderSite(join(home, 'upper')), folderSite(join(home, 'lower'))];
  await lower.write('a.html', 'lower', html);
  await lower.write('b.html', 'lower', html);
  const site = layered(upper, lower);
  await site.write('a.html', 'upper', html);
  expect((await read(site, 'a.html'))?.text).toBe('upper');
  expect((await read(site, 'b.html'))?.text).toBe('lower');
  expect((await read(lower, 'a.html'))?.text).toBe('lower');
});
