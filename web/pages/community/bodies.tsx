import type { CommunityView } from '../../../shared/contracts/communities.ts';
import { bodyKinds, matterSides } from '../../../shared/domain/communities/lists.ts';
import { muddled } from '../../../shared/domain/communities/row.ts';
import { turnoutPercent } from '../../../shared/domain/communities/shown.ts';
import type { StatedOf } from '../../../shared/domain/communities/statement.ts';
import { Facts } from '../../form/facts.tsx';
import { count, figure, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { GroupCard } from './group-card.tsx';

type Props = { view: CommunityView };
type Body = StatedOf<'bodies'>['bodies'][number];
type Seat = Body['seats'][number];

/** A term that ends within so many days is said to end soon. */
const soonDays = 90;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function TermTag({ seat: { until }, day }: { seat: Seat; day: string }) {
  if (until === undefined) return null;
  if (until < day) return <span class="tag stopped">{t('cm.ended')}</span>;
  return daysBetween(day, until) <= soonDays ? (
    <span class="tag warn">{t('cm.ending')}</span>
  ) : null;
}

/** Secretary of the party and director of the committee in one person (一肩挑). */
const oneShoulder = (bodies: readonly Body[]): string | undefined => {
  const holderOf = (kind: Body['kind'], title: Seat['title']) =>
    bodies.find((one) => one.kind === kind)?.seats.find((seat) => seat.title === title)?.holder;
  const secretary = holderOf('party', 'secretary');
  return secretary && secretary === holderOf('committee', 'director') ? secretary : undefined;
};

function Seats({ body, day }: { body: Body; day: string }) {
  return (
    <TableFrame label={body.name}>
      <thead>
        <tr>
          {(['title', 'holder', 'kind', 'until'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`cm.seat.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.seats.map((seat, at) => (
          <tr key={at}>
            <td>{t(`cm.seat.${seat.title}`)}</td>
            <th scope="row">{seat.holder}</th>
            <td>{t(`cm.holder.${seat.kind}`)}</td>
            <td>
              {seat.until ?? `${seat.from} –`} <TermTag seat={seat} day={day} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

/** Party core, autonomy, affairs centre: who sits in them until when. */
export function Bodies({ view }: Props) {
  const bodies = (view.latest.bodies?.what as StatedOf<'bodies'> | undefined)?.bodies;
  const both = bodies && oneShoulder(bodies);
  return (
    <GroupCard view={view} title={t('cm.bodies')} group="bodies">
      {both && (
        <p>
          <span class="tag current">{t('cm.oneShoulder')}</span> {both}
        </p>
      )}
      {bodies &&
        bodyKinds.map((kind) => {
          const body = bodies.find((one) => one.kind === kind);
          return (
            <div key={kind}>
              <h3>{t(`cm.body.${kind}`)}</h3>
              <p class={body ? undefined : 'quiet'}>{body?.name ?? t('cm.body.none')}</p>
              {body && body.seats.length > 0 && <Seats body={body} day={view.day} />}
            </div>
          );
        })}
    </GroupCard>
  );
}

export function Elections({ view }: Props) {
  const statement = view.latest.election;
  const what = statement?.what as StatedOf<'election'> | undefined;
  return (
    <GroupCard view={view} title={t('cm.election')} group="election">
      {what && (
        <Facts
          isTwo
          facts={[
            [
              t(`cm.body.${what.body}`),
              t('cm.election.n', {
                on: statement?.on ?? '',
                method: t(`cm.method.${what.method}`),
                percent: figure(turnoutPercent(what)),
              }),
            ],
            [t('cm.election.nomination'), t(`cm.nomination.${what.nomination}`)],
            [t('cm.election.eligible'), count(what.eligible)],
            [t('cm.election.voted'), count(what.voted)],
          ]}
        />
      )}
    </GroupCard>
  );
}

/** What the state asks beside what residents decide, and what lies with the wrong body. */
export function Matters({ view }: Props) {
  const items = (view.latest.matters?.what as StatedOf<'matters'> | undefined)?.items;
  const wrong = muddled(items ?? []);
  return (
    <GroupCard view={view} title={t('cm.matters')} group="matters">
      {wrong.length > 0 && (
        <Notice kind="warn" title={t('cm.muddled')}>
          <p>{t('cm.muddled.text', { n: wrong.length })}</p>
          <p>{wrong.map(({ title }) => title).join(t('list.comma'))}</p>
        </Notice>
      )}
      {items &&
        matterSides.map((side) => {
          const own = items.filter((one) => one.side === side);
          return (
            <div key={side}>
              <h3>
                {t(`cm.side.${side}`)} <span class="small quiet">{own.length}</span>
              </h3>
              {own.length === 0 && <p class="quiet">{t('cm.matters.none')}</p>}
              <ul class="people-list">
                {own.map(({ title, body, basis }, at) => (
                  <li class="row-line" key={at}>
                    <p>
                      {title}
                      {basis && <span class="block small quiet">{basis}</span>}
                    </p>
                    <p class="small quiet">{t(`cm.body.${body}`)}</p>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
    </GroupCard>
  );
}
