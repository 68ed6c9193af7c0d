import type { CapacityView } from '../../../shared/contracts/capacity.ts';
import { lifecycleSystems, supportKinds } from '../../../shared/domain/organization/lists.ts';
import { type Bar, Bars } from '../../charts/bars.tsx';
import { Facts } from '../../form/facts.tsx';
import { count, money, named, t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';

export const stageKind = {
  enrolled: 'ahead',
  incubating: 'current',
  graduated: 'done',
  left: 'stopped',
};
const milestoneKind = { planned: 'ahead', reached: 'done', missed: 'stopped' };

type Props = { view: CapacityView };

function Hours({ view: { hoursByKind } }: Props) {
  const all = supportKinds.map((kind) => ({ kind, hours: hoursByKind[kind] ?? 0 }));
  const sum = all.reduce((total, { hours }) => total + hours, 0);
  const most = Math.max(...all.map(({ hours }) => hours), 1);
  const inHours = (hours: number) => t('capacity.hours', { n: hours });
  return (
    <Bars
      title={t('capacity.hoursTitle')}
      finding={t('capacity.hoursFinding', { n: sum })}
      bars={all.map(
        ({ kind, hours }): Bar => ({
          label: named(`support.${kind}`),
          value: inHours(hours),
          parts: [{ amount: hours }],
        }),
      )}
      whole={most}
      heads={[t('capacity.kind'), t('capacity.hoursHead')]}
      rows={all.map(({ kind, hours }) => [named(`support.${kind}`), inHours(hours)])}
    />
  );
}

function Growth({ view: { plan } }: Props) {
  if (plan.growth.length === 0) return <p class="quiet">{t('capacity.noGrowth')}</p>;
  return (
    <TableFrame label={t('capacity.growth')}>
      <thead>
        <tr>
          <th scope="col">{t('record.year')}</th>
          {(['staff', 'certified', 'projects', 'income', 'beneficiaries'] as const).map((name) => (
            <th key={name} scope="col" class="num">
              {named(`growthYear.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plan.growth.map((year) => (
          <tr key={year.year}>
            <th scope="row">{year.year}</th>
            <td class="num">{count(year.staff)}</td>
            <td class="num">{count(year.certified)}</td>
            <td class="num">{count(year.projects)}</td>
            <td class="num">{money(year.incomeFen)}</td>
            <td class="num">{count(year.beneficiaries)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function Milestones({ view: { plan } }: Props) {
  if (plan.milestones.length === 0) return <p class="quiet">{t('capacity.noMilestones')}</p>;
  return (
    <ul class="expiring">
      {plan.milestones.map(({ id, title, due, state }) => (
        <li key={id}>
          <span class={`tag ${milestoneKind[state]}`}>{named(`milestone.${state}`)}</span>
          <span>
            {title}
            <span class="small quiet block">{t('capacity.due', { day: due })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The five systems an organization grows through: what was noted of each. */
function Systems({ view: { plan } }: Props) {
  return (
    <Facts
      facts={lifecycleSystems.map((system) => {
        const notes = plan.notes.filter((note) => note.system === system);
        return [
          named(`system.${system}`),
          notes.length === 0 ? (
            <span class="quiet">{t('capacity.noNote')}</span>
          ) : (
            notes.map(({ id, on, text }) => (
              <span class="block" key={id}>
                {`${on} ${text}`}
              </span>
            ))
          ),
        ] as const;
      })}
    />
  );
}

/** What a tenant does for an organization, as both sides read it. */
export function CapacityPlanView({ view }: Props) {
  const { plan } = view;
  return (
    <>
      <section class="card">
        <Facts
          isTwo
          facts={[
            [
              t('capacity.stage'),
              <span class={`tag ${stageKind[plan.stage]}`}>
                {named(`incubation.${plan.stage}`)}
              </span>,
            ],
            [t('capacity.startedOn'), plan.startedOn],
            [t('capacity.goal'), plan.goal],
            [
              t('capacity.mentors'),
              plan.mentors
                .map(({ name, field }) => (field ? `${name}（${field}）` : name))
                .join(t('list.comma')) || t('none'),
            ],
          ]}
        />
      </section>
      <div class="grid-2">
        <section class="card">
          <h3>{t('capacity.milestones')}</h3>
          <Milestones view={view} />
        </section>
        <section class="card">
          <Hours view={view} />
        </section>
      </div>
      <section class="card">
        <h3>{t('capacity.growth')}</h3>
        <Growth view={view} />
      </section>
      <section class="card">
        <h3>{t('capacity.systems')}</h3>
        <Systems view={view} />
      </section>
    </>
  );
}
