import { beforeAll, expect, test } from 'vitest';
import { compareElsewhere } from '../../functions/stream/compare-elsewhere.ts';
import type { SupervisionView } from '../../shared/contracts/supervision.ts';
import type { ProjectPlace } from '../../shared/domain/fieldwork/activity.ts';
import { type Edit, withEdit } from '../../shared/domain/fieldwork/merge.ts';
import { DocumentId } from '../../shared/domain/ids.ts';
import { type Instant, plusMillis } from '../../shared/domain/time.ts';
import { activityItem, photoItem, type StoredPhoto } from '../../shared/store/fieldwork.ts';
import { transact } from '../../shared/store/items.ts';
import { published } from '../support/a-published-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { everything } from '../support/a-table.ts';
import { kunshan, storeTenantWithPeople, wuxing } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { organizations, people } from '../support/people.ts';
import { playTo } from '../support/play-to.ts';

const app = anApp();
const [first, second] = organizations;
const hour = 3_600_000;
const idOf = (n: number) => `01k${String(n).padStart(23, '0')}`;
const places: Record<string, ProjectPlace> = {};

/** What is only in one district's record, to be looked for in the other's. */
const planted = {
  kunshan: {
    note: '昆山记录甲乙丙',
    photo: idOf(701),
    activity: idOf(801),
    place: '昆山湖滨活动室',
  },
  wuxing: {
    note: '吴兴记录丁戊己',
    photo: idOf(702),
    activity: idOf(802),
    place: '吴兴飞英会议厅',
  },
};
type District = keyof typeof planted;

async function project(tenant: typeof kunshan, organization: typeof first) {
  const { purchase } = await published(
    app,
    playTo('implementing', { id: aPurchaseId(), tenantId: tenant.id }),
  );
  places[tenant.id] = { tenant: tenant.id, purchase: purchase.id, organization: organization.id };
}
const placeOf = (district: District): ProjectPlace => {
  const place = places[district];
  if (!place) throw new Error(`nothing in ${district}`);
  return place;
};

async function record(
  district: District,
  { startedAt, dHash }: { startedAt: Instant; dHash: string },
) {
  const { note, photo, activity, place: where } = planted[district];
  const set: Edit['set'] = {
    deliverableId: 'd1',
    startedAt,
    closedAt: plusMillis(startedAt, 2 * hour),
    workerIds: [people.author],
    note,
    place: where,
    status: 'closed',
  };
  const edit: Edit = {
    id: idOf(900),
    activityId: activity,
    device: 'phone-a',
    at: startedAt,
    seen: 0,
    set,
  };
  const stored = withEdit(undefined, edit, people.author);
  if (!stored) throw new Error('not begun');
  const taken: StoredPhoto = {
    id: photo,
    activityId: activity,
    documentId: DocumentId.parse(photo),
    takenAt: startedAt,
    size: 1000,
    sha256: 'ab'.repeat(32),
    dHash,
    consent: true,
    fileSha256: 'cd'.repeat(32),
  };
  const place = placeOf(district);
  await transact(app.table, [
    activityItem(app.table, place, stored),
    photoItem(app.table, place, taken),
  ]);
}

/** What the stream would give: every item of the work files, twice, as it may. */
async function stream() {
  const items = (await everything(app.table)).filter(({ PK }) => String(PK).includes('#WORK#'));
  for (const item of [...items, ...items]) await compareElsewhere(app.deps, item);
}

const view = async (district: District) => {
  const { tenant, purchase, organization } = placeOf(district);
  const cookie = await app.signIn(people.officeHead);
  return app.ask(
    'GET',
    `/api/t/${tenant}/purchases/${purchase}/projects/${organization}/supervision`,
    { cookie },
  );
};

beforeAll(async () => {
  await storeTenantWithPeople(app.table, wuxing, app.deps.secrets.linkKey);
  await project(kunshan, first);
  await project(wuxing, second);
});

test('[1-10] a photograph and hours claimed in two districts are flagged in both, and neither learns what the other’s are', async () => {
  const startedAt = app.clock.now();
  await record('kunshan', { startedAt, dHash: 'f0e1d2c3b4a59687' });
  await record('wuxing', { startedAt: plusMillis(startedAt, hour), dHash: 'f0e1d2c3b4a59686' });
  await stream();
  const table = await everything(app.table);
  for (const [own, other] of [
    ['kunshan', 'wuxing'],
    ['wuxing', 'kunshan'],
  ] as const) {
    const answer = await view(own);
    const flags = (answer.json as SupervisionView).flags ?? [];
    const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
    for (const kind of ['photoElsewhere', 'hoursElsewhere'])
      expect(flags).toContainEqual(
        expect.objectContaining({
          kind,
          because: { day, days: 1, here: 0 },
          rows: [{ kind: 'activity', id: planted[own].activity }],
        }),
      );
    const { note, photo, activity, place } = planted[other];
    const { purchase } = placeOf(other);
    const mine = table.filter(({ PK }) => new RegExp(`^(PUB#)?[TA]#${own}(#|$)`).test(String(PK)));
    expect(mine.length).toBeGreaterThan(5);
    for (const text of [answer.text, JSON.stringify(mine)])
      for (const secret of [note, photo, activity, place, purchase, `"${other}"`, `#${other}#`])
        expect(text).not.toContain(secret);
  }
});

test('nothing in the index of hashes can be guessed at without the key', async () => {
  const seen = (await everything(app.table)).filter(({ PK }) => String(PK).startsWith('SEEN#'));
  expect(seen.length).toBeGreaterThan(10);
  const text = JSON.stringify(seen.map(({ PK, data }) => ({ PK, data })));
  for (const raw of ['ab'.repeat(32), 'f0e1d2c3b4a59687', people.author])
    expect(text).not.toContain(raw);
  expect(seen.every(({ ttl }) => Number(ttl) > 0)).toBe(true);
});
