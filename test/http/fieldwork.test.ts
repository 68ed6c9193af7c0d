import { beforeAll, describe, expect, test } from 'vitest';
import type {
  ActivityLog,
  FieldKit,
  MonthlySheet,
  Progress,
  Synced,
  WrittenReport,
} from '../../shared/contracts/fieldwork.ts';
import { type Instant, plusMillis } from '../../shared/domain/time.ts';
import { countedPlan, editItem, fieldId, held, signInItem } from '../support/a-field-phone.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { aPng, judgeArrivals, send, sha256 } from '../support/files.ts';
import { as, organizations, people } from '../support/people.ts';

const app = anApp();
const [own, rival] = organizations;
const memberOf = ({ id }: typeof own) => {
  const actor = as.organization(id);
  return actor.kind === 'organization' ? actor.personId : people.author;
};
let cookie = '';
let handler = '';
let stranger = '';
beforeAll(async () => {
  cookie = await app.signIn(memberOf(own));
  stranger = await app.signIn(memberOf(rival));
  handler = await app.signIn(people.author);
});

async function aProject() {
  const { path, now, purchase } = await publishedIn(app, 'implementing', { plan: countedPlan });
  const place = `${path}/projects/${own.id}`;
  const sync = async (items: unknown) => {
    const answer = await app.ask('POST', `${place}/field-sync`, { cookie, body: { items } });
    return answer.json as Synced;
  };
  const read = async <T>(what: string) => {
    const answer = await app.ask('GET', `${place}/${what}?organization=${own.id}`, { cookie });
    return answer.json as T;
  };
  const kit = async () => (await app.ask('GET', `${place}/field-kit`, { cookie })).json as FieldKit;
  return { path, place, now, sync, read, kit, version: purchase.version };
}
const outcomes = ({ items }: Synced) => items.map(({ outcome }) => outcome);

describe('[1-05] work recorded in the field', () => {
  test('is counted once however often it is sent, and read by both parties', async () => {
    const { place, now, sync, read } = await aProject();
    const visit = held(now, { deliverableId: 'visits', people: 1, place: '周老先生家' });
    const event = held(now, { deliverableId: 'events', people: 3, place: '广场' });
    const small = held(now, { deliverableId: 'events', people: 2, headCount: 40 });
    const items = [...visit.items, ...event.items, ...small.items];
    expect(new Set(outcomes(await sync(items)))).toEqual(new Set(['taken']));
    expect(new Set(outcomes(await sync(items)))).toEqual(new Set(['known']));
    const progress = await read<Progress>('progress');
    expect(progress.deliverables.map(({ id, done }) => [id, done])).toEqual([
      ['visits', 1],
      ['groups', 0],
      ['events', 1],
    ]);
    expect(progress.deliverables[2]?.short[0]?.because).toEqual([
      { why: 'tooFewPeople', has: 2, needs: 3 },
    ]);
    expect(progress).toMatchObject({ sessions: 3, attendances: 6 });
    const asOffice = await app.ask('GET', `${place}/progress`, { cookie: handler });
    expect(asOffice.json).toEqual(progress);
  });

  test('each item of a batch is answered by itself', async () => {
    const { now, sync, read } = await aProject();
    const good = held(now, { deliverableId: 'visits', people: 1 });
    const answers = await sync([
      ...good.items,
      signInItem(good.id, now, { name: '32058319800101123X' }),
      signInItem(good.id, now, { phoneTail: '13800000000' }),
      signInItem(fieldId(), now),
      editItem(good.id, { deliverableId: 'dinners' }, { at: now }),
      editItem(good.id, { startedAt: plusMillis(now, 7 * 86_400_000) as Instant }, { at: now }),
      editItem(fieldId(), { note: '没有开头' }, { at: now }),
      { id: fieldId(), kind: 'photo', data: { anything: true } },
    ]);
    expect(answers.items.slice(3).map(({ outcome, code }) => [outcome, code])).toEqual([
      ['refused', 'identity-number'],
      ['refused', 'invalid'],
      ['refused', 'activity-unknown'],
      ['refused', 'deliverable-unknown'],
      ['refused', 'ahead-of-time'],
      ['refused', 'activity-unknown'],
      ['refused', 'invalid'],
    ]);
    const { items } = await read<ActivityLog>('activity-log');
    expect(items).toMatchObject([{ attended: 1, isCounted: true, workers: [expect.any(String)] }]);
  });

  test('two phones that disagree keep both versions, which count once somebody chose', async () => {
    const { now, sync, read, kit } = await aProject();
    const { id, items } = held(now, { deliverableId: 'visits', people: 1 });
    await sync(items.slice(0, 1));
    const [seen] = (await kit()).activities;
    await sync(items.slice(1));
    const later = plusMillis(now, 60_000);
    const other = { at: later, device: 'phone-b', seen: seen?.rev ?? 0 };
    const extra = signInItem(id, later, { name: '第二部手机' });
    const answers = await sync([
      editItem(id, { closedAt: later, status: 'closed', note: '另一部手机' }, other),
      extra,
    ]);
    expect(outcomes(answers)).toEqual(['disputed', 'taken']);
    const [row] = (await read<ActivityLog>('activity-log')).items;
    expect(row).toMatchObject({ attended: 2, isCounted: false, because: [{ why: 'undecided' }] });
    expect(row?.conflicts['note']?.map(({ value }) => value)).toEqual(['按计划进行', '另一部手机']);
    const rev = row?.rev ?? 0;
    await sync([
      editItem(
        id,
        { closedAt: later, note: '按计划进行' },
        { at: later, device: 'phone-b', seen: rev, settles: ['closedAt', 'note'] },
      ),
    ]);
    const [settled] = (await read<ActivityLog>('activity-log')).items;
    expect(settled).toMatchObject({ isCounted: true, conflicts: {}, closedAt: later });
  });

  test('a photograph is taken once its file was found clean', async () => {
    const { path, now, sync, read } = await aProject();
    const { id, items } = held(now, { deliverableId: 'visits', people: 1 });
    await sync(items);
    const content = aPng();
    const announced = await app.ask('POST', `${path}/documents?organization=${own.id}`, {
      cookie,
      headers: { 'idempotency-key': 'photo-key-1' },
      body: {
        name: 'photo.png',
        size: content.length,
        sha256: sha256(content),
        purpose: 'activity',
        audience: 'office',
      },
    });
    const { document, upload } = announced.json as {
      document: { id: string };
      upload: { url: string; fields: Record<string, string> };
    };
    const photo = (documentId: string, more = {}) => {
      const photoId = fieldId();
      const data = {
        id: photoId,
        activityId: id,
        documentId,
        takenAt: now,
        size: 4_000_000,
        sha256: 'a'.repeat(64),
        dHash: '0f'.repeat(8),
        consent: true,
        ...more,
      };
      return { id: photoId, kind: 'photo', data };
    };
    const taken = photo(document.id);
    expect(outcomes(await sync([taken]))).toEqual(['later']);
    await send(app, upload, content);
    await judgeArrivals(app);
    expect(outcomes(await sync([taken, photo(document.id, { consent: false })]))).toEqual([
      'taken',
      'refused',
    ]);
    expect(outcomes(await sync([taken, photo('d'.repeat(26))]))).toEqual(['known', 'refused']);
    expect((await read<ActivityLog>('activity-log')).items[0]?.photos).toEqual([
      { documentId: document.id, takenAt: now },
    ]);
    const listed = await app.ask('GET', `${path}/documents?organization=${own.id}`, { cookie });
    expect((listed.json as { items: unknown[] }).items).toEqual([]);
  });

  test('log, monthly sheet and both reports write themselves from it', async () => {
    const { place, now, sync, read } = await aProject();
    const first = held(now, {
      deliverableId: 'groups',
      series: '太极小组',
      people: 3,
      place: '二楼',
    });
    const second = held(now, { deliverableId: 'groups', series: '太极小组', people: 4 });
    await sync([...first.items, ...second.items]);
    const sheet = await read<MonthlySheet>('monthly-sheet');
    expect(sheet.items.at(-1)).toMatchObject({
      activities: 2,
      attendances: 7,
      units: { groups: 1 },
    });
    const body = { wentWell: '老人愿意出门', wasHard: '场地紧', next: '与学校共用' };
    for (const phase of ['midTerm', 'final'] as const) {
      await app.ask('PUT', `${place}/written-reports/${phase}/reflection`, { cookie, body });
      const report = await read<WrittenReport>(`written-reports/${phase}`);
      expect(report.reflection).toEqual(body);
      expect(report.notes.map(({ place: where, attended }) => [where, attended])).toContainEqual([
        '二楼',
        3,
      ]);
      expect(report.progress.deliverables[1]).toMatchObject({ id: 'groups', done: 1 });
      expect(report.months.at(-1)?.attendances).toBe(7);
      expect(report.countedHash).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test('a report handed in carries what was counted, and takes no typed figure', async () => {
    const { path, now, sync, version } = await aProject();
    await sync(held(now, { deliverableId: 'visits', people: 1 }).items);
    let keys = 0;
    const report = (more = {}) => {
      keys += 1;
      return app.ask('POST', `${path}/work?organization=${own.id}`, {
        cookie,
        headers: { 'idempotency-key': `counted-report-${keys}`, 'if-match': `"v${version}"` },
        body: { type: 'submitReport', narrative: '居民愿意来', ...more },
      });
    };
    expect((await report({ delivered: { visits: 900 } })).problem.code).toBe('figures-counted');
    expect((await report({ spentFen: 1 })).problem.code).toBe('figures-counted');
    expect((await report()).status).toBe(200);
    const { json } = await app.ask('GET', `${path}?organization=${own.id}`, { cookie });
    const { purchase } = json as { purchase: { projects: Record<string, { reports: object[] }> } };
    expect(purchase.projects[own.id]?.reports).toMatchObject([
      {
        delivered: { visits: 1, groups: 0, events: 0 },
        spentFen: 0,
        counted: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    ]);
  });

  test('nobody else finds any of it', async () => {
    const { place, now } = await aProject();
    const items = held(now, { deliverableId: 'visits' }).items;
    for (const what of ['progress', 'activity-log', 'monthly-sheet', 'written-reports/final'])
      expect(
        (await app.ask('GET', `${place}/${what}?organization=${rival.id}`, { cookie: stranger }))
          .status,
      ).toBe(404);
    const asked = { cookie: stranger, body: { items } };
    expect((await app.ask('POST', `${place}/field-sync`, asked)).status).toBe(404);
    expect((await app.ask('GET', `${place}/field-kit`, { cookie: stranger })).status).toBe(404);
    expect((await app.ask('GET', `${place}/field-kit`, { cookie: handler })).status).toBe(404);
  });
});
