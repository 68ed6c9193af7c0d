import { beforeAll, describe, expect, test } from 'vitest';
import { erasePhotographs } from '../../functions/cron/photographs.ts';
import { blobPaths } from '../../functions/files/blob-paths.ts';
import { needIdOf } from '../../functions/need-receipts.ts';
import type { NeedPhotographs, NeedView } from '../../shared/contracts/needs.ts';
import { type DocumentId, PersonId } from '../../shared/domain/ids.ts';
import { anOfficial, needPeople } from '../support/a-need.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { aPdf, aPng, judgeArrivals } from '../support/files.ts';
import { people } from '../support/people.ts';

const app = anApp();
const tenant = kunshan.id;
const community = '320583103001';
const secret = 'GPS-31.38N-120.98E-HUAWEI';
let handler: string;
let committee: string;
let worker: string;
let observer: string;
let count = 0;
const once = () => {
  count += 1;
  return { 'idempotency-key': `key-photo-${count}` };
};
const posted = (path: string, fields: Record<string, string>) =>
  app.ask('POST', path, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });

/** A photograph that says where it was taken in every place it can. */
function aPhotograph(): Buffer {
  const segment = (marker: number, body: Buffer) =>
    Buffer.concat([
      Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]),
      body,
    ]);
  const words = Buffer.from(secret);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(
      0xe1,
      Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0', 'latin1'), words]),
    ),
    segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), words])),
    segment(0xed, words),
    segment(0xfe, words),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0, 0x34, 0xff, 0xd9]),
    words,
  ]);
}

async function reported(text: string) {
  const answer = await posted(`/t/${tenant}/need`, {
    street: '320583103',
    regionCode: community,
    category: 'safety',
    text,
  });
  expect(answer.status).toBe(201);
  const receipt = /class="code">([^<]+)</.exec(answer.text)?.[1] ?? '';
  return { receipt, id: needIdOf(receipt), page: answer.text };
}
const way = async (code: string) => (await posted(`/t/${tenant}/need/mine`, { code })).text;

/** Sends the form as a browser without a script does. */
async function sent(page: string, content: Buffer) {
  const form =
    /<form method="post" action="([^"]+)" enctype="multipart\/form-data" data-photo>/.exec(page);
  const data = new FormData();
  data.append('file', new Blob([new Uint8Array(content)]), 'IMG_2026.jpg');
  const url = `https://sanshe.example${form?.[1]}`;
  const answer = await app.blobs.answer(new Request(url, { method: 'POST', body: data }));
  return { status: answer.status, onward: answer.headers.get('location') };
}
async function photographsOf(need: string, cookie: string): Promise<NeedPhotographs['items']> {
  const answer = await app.ask('GET', `/api/t/${tenant}/need-photographs/${need}`, { cookie });
  return (answer.json as NeedPhotographs).items;
}
const decide = (need: string, body: object, cookie = committee) =>
  app.ask('POST', `/api/t/${tenant}/needs/${need}/photographs`, { cookie, headers: once(), body });
const fetched = async (url = '') => {
  const answer = await app.blobs.answer(new Request(`https://sanshe.example${url}`));
  return { status: answer.status, content: Buffer.from(await answer.arrayBuffer()) };
};

beforeAll(async () => {
  handler = await app.signIn(people.author);
  committee = await anOfficial(app, needPeople.committee, 'communityCommittee');
  worker = await anOfficial(app, needPeople.worker, 'gridWorker');
  observer = await anOfficial(app, PersonId.parse(`p${'0'.repeat(22)}703`), 'observer');
  const cookie = await app.signIn(people.officeHead);
  const headers = { ...once(), 'if-match': '"v0"' };
  const value = {
    reach: [],
    photographs: 2,
    photographDays: 90,
    source: '区社工部通知',
    certainty: 'tenant',
  };
  const body = { value, reason: '按局务会决定' };
  const path = `/api/t/${tenant}/settings/needs`;
  expect((await app.ask('PUT', path, { cookie, headers, body })).status).toBe(200);
});

describe('[3-34] a photograph that comes with a need', () => {
  test('keeps the picture and not a byte of where it was taken, and what came is gone', async () => {
    const { id, page } = await reported('三号楼楼道堆满杂物，晚上看不清');
    expect(page).toContain('最多 2 张');
    const photo = aPhotograph();
    expect(photo.toString('latin1').split(secret)).toHaveLength(6);
    expect(await sent(page, photo)).toEqual({
      status: 303,
      onward: `${app.deps.settings.publicBaseUrl}/t/${tenant}/need/photo?lang=zh-CN`,
    });
    expect((await app.ask('GET', `/t/${tenant}/need/photo`)).text).toContain('照片已收到');
    await judgeArrivals(app);
    const [item] = await photographsOf(id, worker);
    expect(item).toMatchObject({ state: 'waiting', mediaType: 'image/jpeg' });
    const { content } = await fetched(item?.url);
    expect(content.length).toBe(item?.size);
    expect(content.toString('latin1')).not.toMatch(/GPS|HUAWEI|31\.38/);
    expect(content.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    const path = blobPaths.photograph({ tenant, need: id, id: item?.id as DocumentId });
    expect(await app.deps.blobs.arrived(path)).toBeUndefined();
  });

  test('is the office’s until somebody shows it, and gone when somebody removes it', async () => {
    const { id, receipt, page } = await reported('路口的路灯坏了很久，天黑不敢走');
    await sent(page, aPng());
    await judgeArrivals(app);
    const [item] = await photographsOf(id, handler);
    const photograph = item?.id as DocumentId;
    const address = `/t/${tenant}/photographs/${id}/${photograph}`;
    expect((await app.ask('GET', address)).status).toBe(404);
    expect(await photographsOf(id, observer)).toEqual([]);
    expect((await decide(id, { type: 'show', photograph }, worker)).status).toBe(403);
    expect((await decide(id, { type: 'show', photograph }, observer)).status).toBe(403);
    const shown = await decide(id, { type: 'show', photograph });
    expect((shown.json as NeedView).need.photographs).toEqual([
      { id: photograph, mediaType: 'image/png' },
    ]);
    expect(await way(receipt)).toContain(address);
    const seen = await app.ask('GET', address);
    expect(seen.status).toBe(303);
    expect((await fetched(seen.headers.get('location') ?? '')).status).toBe(200);
    /** Foreign and absent are the same. */
    const elsewhere = `/t/nanshan/photographs/${id}/${photograph}`;
    expect((await app.ask('GET', elsewhere)).status).toBe(404);
    await decide(id, { type: 'hide', photograph });
    expect((await app.ask('GET', address)).status).toBe(404);
    await decide(id, { type: 'show', photograph });
    const removed = await decide(id, { type: 'remove', photograph, reason: '拍到了人脸' });
    expect((removed.json as NeedView).need.photographs).toEqual([]);
    expect((await app.ask('GET', address)).status).toBe(404);
    expect((await decide(id, { type: 'show', photograph })).status).toBe(409);
    const [gone] = await photographsOf(id, handler);
    expect(gone).toMatchObject({ state: 'removed', reason: '拍到了人脸' });
    expect(gone?.url).toBeUndefined();
    expect(await erasePhotographs(app.deps)).toBe(1);
    expect((await fetched(item?.url)).status).toBe(404);
    expect(await photographsOf(id, handler)).toEqual([]);
  });

  test('is one of as many as the tenant takes, also later with the code, and only a picture', async () => {
    const { id, receipt, page } = await reported('电动自行车在楼道充电');
    await sent(page, aPng());
    /** The same form sent again is the same photograph. */
    await sent(page, aPng());
    await sent(await way(receipt), aPdf());
    await sent(await way(receipt), aPhotograph());
    await sent(await way(receipt), aPhotograph());
    await judgeArrivals(app);
    expect(await photographsOf(id, handler)).toHaveLength(2);
    expect((await sent(page, Buffer.alloc(13 * 1024 * 1024))).status).toBe(400);
    expect((await sent(page, Buffer.alloc(0))).status).toBe(400);
  });

  test('goes with its day when it was kept as long as the tenant keeps it, also what was shown', async () => {
    const { id, page } = await reported('地下车库一下雨就进水');
    await sent(page, aPng());
    await judgeArrivals(app);
    const [item] = await photographsOf(id, handler);
    await decide(id, { type: 'show', photograph: item?.id });
    app.clock.pass(91 * 86_400_000);
    handler = await app.signIn(people.author);
    expect(await erasePhotographs(app.deps)).toBeGreaterThanOrEqual(1);
    expect(await photographsOf(id, handler)).toEqual([]);
    const path = blobPaths.photograph({ tenant, need: id, id: item?.id as DocumentId });
    expect(await app.deps.blobs.eraseSome(path)).toBe(false);
    const address = `/t/${tenant}/photographs/${id}/${item?.id}`;
    expect((await app.ask('GET', address)).status).toBe(404);
  });
});
