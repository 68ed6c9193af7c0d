import { bodiesOf } from '../../shared/domain/appraisal/bodies.ts';
import { type BodyResult, bodyResult } from '../../shared/domain/appraisal/counting.ts';
import type { AppraisalRound, RoundRegion } from '../../shared/domain/appraisal/round.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { tallyOf, total } from '../../shared/domain/satisfaction/tally.ts';
import type { Instant } from '../../shared/domain/time.ts';
import {
  emptyPlace,
  placeWrite,
  roundWrite,
  shownPlaceWrite,
  shownRoundWrite,
} from '../../shared/store/appraisals.ts';
import { transact } from '../../shared/store/items.ts';
import type { Region } from '../../shared/store/regions.ts';
import type { Table } from '../../shared/store/table.ts';

const at = (day: string) => `${day}T01:00:00.000Z` as Instant;
const form: AppraisalRound['form'] = {
  items: [
    { id: 'q1', text: '有事找得到人', scale: 'frequency' },
    { id: 'q2', text: '钱花得清楚', scale: 'agreement' },
  ],
  asksRemark: true,
};
const workers = [{ id: 'w1', name: '沈丽', post: '民政专干' }];

/** As many answers as an example needs, none of them anybody's. */
const answers = (scores: readonly number[]) =>
  total(scores.map((overall) => tallyOf({ overall, items: { q1: overall, q2: 4 } })));
const ofCommittee = [5, 5, 5, 4, 4, 5, 3, 4, 5, 5, 4, 2, 5, 4, 5, 5, 4, 5];
const ofWorker = [5, 4, 5, 5];

const round = (regions: RoundRegion[], over: Partial<AppraisalRound>): AppraisalRound => ({
  id: '2025demo000000000000000000',
  kind: 'residents',
  title: '2025年度居民评社区（示例）',
  opensAt: at('2025-12-01'),
  closesAt: at('2025-12-20'),
  form,
  smallest: 5,
  streets: [],
  departments: [],
  state: 'published',
  byName: '示例',
  at: at('2025-11-20'),
  places: regions.length,
  regions,
  ...over,
});

function closed(regions: RoundRegion[], street: string): AppraisalRound {
  const known = { answers: 18, rated: regions.length + 1, shown: 1 };
  return round(regions, {
    streets: [street],
    ...known,
    countedAt: at('2025-12-21'),
    publishedAt: at('2025-12-25'),
  });
}

/** One round that is published and one that runs: events and figures are examples. */
export async function addAppraisals(
  table: Table,
  tenant: TenantId,
  { street, community, units }: { street: Region; community: string; units: readonly string[] },
): Promise<void> {
  const regions = street.children
    .map(({ code, name }) => ({ id: code, name, street: street.code, at: code }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const past = closed(regions, street.code);
  const results: Record<string, BodyResult> = {
    committee: bodyResult(answers(ofCommittee), { form, smallest: past.smallest }),
    w1: bodyResult(answers(ofWorker), { form, smallest: past.smallest }),
  };
  const place = { ...emptyPlace(community), workers, issued: 40, results };
  const bodies = bodiesOf(past, place).flatMap(({ debriefing: _debriefing, ...body }) => {
    const result = results[body.id];
    return result ? [{ ...body, result }] : [];
  });
  const name = regions.find(({ id }) => id === community)?.name ?? '';
  const { id, kind, title, closesAt, smallest, publishedAt = closesAt } = past;
  const head = { id, kind, title, closesAt, smallest, answers: 18, form, publishedAt };
  const running = round([{ id: street.code, name: street.name, at: street.code }], {
    id: '2026demo000000000000000000',
    kind: 'upward',
    title: '社区评街道和部门（示例）',
    opensAt: at('2026-01-05'),
    closesAt: at('2027-12-31'),
    state: 'open',
    streets: [street.code],
    departments: units.map((unit, i) => ({ id: `d${i + 1}`, name: unit, unit })),
  });
  const writes = [
    roundWrite(table, tenant, { round: past, version: 0 }),
    placeWrite(table, tenant, past.id, place),
    shownPlaceWrite(table, tenant, past.id, { region: community, name, bodies }),
    shownRoundWrite(table, tenant, head),
    roundWrite(table, tenant, { round: running, version: 0 }),
  ];
  await transact(
    table,
    writes.map(({ item }) => item),
  );
}
