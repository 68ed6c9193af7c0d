import type { CommunityView } from '../../../shared/contracts/communities.ts';
import { wantedRooms } from '../../../shared/domain/communities/lists.ts';
import { standardOn } from '../../../shared/domain/communities/standards.ts';
import type { StatedOf } from '../../../shared/domain/communities/statement.ts';
import { Bars } from '../../charts/bars.tsx';
import { type Fact, Facts } from '../../form/facts.tsx';
import { parameter, workPage } from '../../here.ts';
import { count, figure, language, money, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';
import { GroupCard } from './group-card.tsx';
import { Indicators } from './indicators.tsx';
import { shareOf } from './sums.ts';

type Props = { view: CommunityView };
type Standards = NonNullable<CommunityView['setting']>['standards'];

export const nameIn = ({ name }: Pick<Standards[number], 'name'>) =>
  language() === 'en' ? name.en : name.zh;

/** Outside the usual range: which figure, and where it is written. */
function Size({ view: { own, setting, day } }: Props) {
  const tenant = parameter('tenant');
  if (!own.size) return null;
  const kind = own.size === 'small' ? 'householdsLeast' : 'householdsMost';
  const by = standardOn(setting?.standards ?? [], kind, { day, estate: own.estate });
  return (
    <Notice kind="warn" title={t(`cm.size.${own.size}`)}>
      {by && (
        <p>{t('cm.size.text', { name: nameIn(by), value: count(by.value), source: by.source })}</p>
      )}
      <p>
        <a href={workPage('access', { tenant, tab: 'adjustments' })}>{t('cm.size.adjust')}</a>
      </p>
    </Notice>
  );
}

const groups = ['elderly', 'minors', 'disabled', 'lowIncome'] as const;

function Living({ what }: { what: StatedOf<'people'> }) {
  const { registered, floating } = what;
  const whole = registered + floating;
  const bars = (['registered', 'floating'] as const).map((kind) => ({
    label: t(`cm.${kind}`),
    value: `${count(what[kind])} · ${figure(shareOf(what[kind], whole))}%`,
    parts: [{ amount: what[kind], ...(kind === 'floating' && { look: 'c2' as const }) }],
  }));
  return (
    <Bars
      title={t('cm.split')}
      finding={t('cm.split.finding', { percent: figure(shareOf(floating, whole)) })}
      whole={whole}
      bars={bars}
      heads={[t('cm.band'), t('cm.n')]}
      rows={bars.map(({ label, value }) => [label, value])}
    />
  );
}

/** Who lives there, counted by the rule of its estate. */
export function People({ view }: Props) {
  const { own, latest } = view;
  const what = latest.people?.what as StatedOf<'people'> | undefined;
  const counted = own.households !== undefined && own.countedBy;
  const facts: Fact[] = [
    [
      t('cm.households'),
      counted
        ? t('cm.households.n', {
            n: count(own.households ?? 0),
            by: t(`cm.by.${own.countedBy ?? 'dwellings'}`),
          })
        : t('cm.households.none'),
    ],
    ...(what ? [[t('cm.estate'), t(`cm.estate.${what.estate}`)] as const] : []),
    ...groups.flatMap((group) =>
      what?.[group] === undefined ? [] : [[t(`cm.${group}`), count(what[group] ?? 0)] as const],
    ),
  ];
  return (
    <GroupCard view={view} title={t('cm.people')} group="people">
      <Size view={view} />
      <Facts isTwo facts={facts} />
      {what && <Living what={what} />}
    </GroupCard>
  );
}

function Space({ view, space }: Props & { space: number }) {
  const { own, setting, day } = view;
  const { spaceNeeded = 0, spaceGap } = own;
  if (spaceGap === undefined) return <p class="quiet">{t('cm.space.unknown')}</p>;
  const at = { day, estate: own.estate };
  const standards = (['spacePer100Households', 'spaceLeast'] as const).flatMap(
    (kind) => standardOn(setting?.standards ?? [], kind, at) ?? [],
  );
  const bars = [
    {
      label: t('cm.have'),
      amount: space,
      look: spaceGap > 0 ? ('c2' as const) : ('good' as const),
    },
    { label: t('cm.need'), amount: spaceNeeded, look: 'rest' as const },
  ];
  return (
    <>
      <Bars
        title={t('cm.standard')}
        finding={spaceGap > 0 ? t('cm.space.finding', { gap: figure(spaceGap) }) : t('cm.space.ok')}
        whole={Math.max(space, spaceNeeded)}
        bars={bars.map(({ label, amount, look }) => ({
          label,
          value: `${figure(amount)} ㎡`,
          parts: [{ amount, look }],
        }))}
        heads={[t('cm.band'), t('cm.space')]}
        rows={bars.map(({ label, amount }) => [label, figure(amount)])}
      />
      {standards.map((one) => (
        <p class="small quiet" key={one.id}>
          {t('cm.standardIs', { name: nameIn(one), from: one.validFrom, source: one.source })}
        </p>
      ))}
    </>
  );
}

/** Rooms against the standard in force, and which of the eight kinds are missing. */
export function Rooms({ view }: Props) {
  const what = view.latest.rooms?.what as StatedOf<'rooms'> | undefined;
  if (!what) return <GroupCard view={view} title={t('cm.rooms')} group="rooms" />;
  const space = what.rooms.reduce((sum, one) => sum + one.squareMetres, 0);
  const active = what.rooms
    .filter(({ isForActivities }) => isForActivities)
    .reduce((sum, one) => sum + one.squareMetres, 0);
  const missing = wantedRooms.filter((kind) => !what.rooms.some((room) => room.kind === kind));
  return (
    <GroupCard view={view} title={t('cm.rooms')} group="rooms">
      <Space view={view} space={space} />
      <Facts
        isTwo
        facts={[
          [
            t('cm.activity'),
            t('cm.activity.n', { n: figure(active), percent: figure(shareOf(active, space)) }),
          ],
          [t('cm.online'), t(what.isOnline ? 'cm.online.yes' : 'cm.online.no')],
          [
            t('cm.missing'),
            missing.length === 0
              ? t('cm.missing.none')
              : missing.map((kind) => t(`cm.room.${kind}`)).join(t('list.comma')),
          ],
        ]}
      />
      <ul class="people-list">
        {what.rooms.map((room, at) => (
          <li class="row-line" key={at}>
            <p>
              {t(`cm.room.${room.kind}`)} {room.name}
            </p>
            <p class="small quiet">
              {figure(room.squareMetres)} ㎡ · {t(`cm.origin.${room.origin}`)}
            </p>
          </li>
        ))}
      </ul>
    </GroupCard>
  );
}

function workerFacts(what: StatedOf<'workers'>): Fact[] {
  const part = (value: number | undefined, words: 'cm.women.n' | 'cm.schooling.n') =>
    value === undefined
      ? undefined
      : t(words, { n: count(value), percent: figure(shareOf(value, what.count)) });
  const facts: [string, string | undefined][] = [
    [t('cm.count'), count(what.count)],
    [t('cm.women'), part(what.women, 'cm.women.n')],
    [t('cm.schooling'), part(what.higherEducation, 'cm.schooling.n')],
    [t('cm.certified'), part(what.certified, 'cm.women.n')],
    [t('cm.pay'), what.meanPayYuan === undefined ? undefined : money(what.meanPayYuan * 100)],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined);
}

/** Community workers by schooling and pay, and volunteers. */
export function Workers({ view }: Props) {
  const workers = view.latest.workers?.what as StatedOf<'workers'> | undefined;
  const volunteers = view.latest.volunteers?.what as StatedOf<'volunteers'> | undefined;
  return (
    <>
      <GroupCard view={view} title={t('cm.workers')} group="workers">
        {workers && <Facts isTwo facts={workerFacts(workers)} />}
      </GroupCard>
      <GroupCard view={view} title={t('cm.volunteers')} group="volunteers">
        {volunteers && (
          <Facts
            isTwo
            facts={[
              [t('cm.vRegistered'), count(volunteers.registered)],
              ...(volunteers.active === undefined
                ? []
                : [[t('cm.vActive'), count(volunteers.active)] as const]),
              ...(volunteers.hours === undefined
                ? []
                : [[t('cm.vHours'), count(volunteers.hours)] as const]),
            ]}
          />
        )}
      </GroupCard>
    </>
  );
}

/** The community's own figures under the five aims. */
export function Told({ view }: Props) {
  const what = view.latest.indicators?.what as StatedOf<'indicators'> | undefined;
  return (
    <GroupCard view={view} title={t('cm.indicators')} group="indicators">
      <Indicators
        setting={view.setting}
        toldOf={({ id }) => what?.values.find((one) => one.id === id)}
      />
    </GroupCard>
  );
}
