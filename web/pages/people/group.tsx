import { useMemo } from 'preact/hooks';
import type { Members } from '../../../shared/contracts/members.ts';
import type { Post } from '../../../shared/domain/policy/posts.ts';
import { getUnits } from '../../api/people.ts';
import { Facts } from '../../form/facts.tsx';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { type Unit, unitName } from './unit.ts';
import { UnitForm } from './unit-form.tsx';

const dutyOf = ({ id, duty }: Unit) => duty ?? named(`unitDuty.${id}`, '');

type Props = { tenant: string; all: Members; mayChange: boolean };

function UnitCard({ unit, mayChange }: { unit: Unit } & Pick<Props, 'mayChange'>) {
  const { id, role, tasks, invited } = unit;
  const open = tasks.filter(({ isDone }) => !isDone);
  return (
    <li>
      <p>
        <strong>{unitName(unit)}</strong> <span class="tag">{named(`unitRole.${role}`)}</span>
      </p>
      <p class="small">{dutyOf(unit)}</p>
      {(role === 'mobilizer' || invited.firms + invited.organizations > 0) && (
        <p class="small quiet">{t('unit.invited', invited)}</p>
      )}
      {open.length > 0 && (
        <ul class="names small">
          {open.map(({ text, due }) => (
            <li key={text}>{[text, due].filter(Boolean).join(' · ')}</li>
          ))}
        </ul>
      )}
      {mayChange && (
        <p>
          <a
            href={hereWith({ unit: id, state: '' })}
            aria-label={t('unit.edit', { name: unitName(unit) })}
            onClick={stayHere}
          >
            {t('unit.editShort')}
          </a>
        </p>
      )}
    </li>
  );
}

function Leaders({ all }: Pick<Props, 'all'>) {
  const holding = (post: Post) =>
    all.items
      .filter(({ posts }) => posts.includes(post))
      .map(({ name, appointments }) => {
        const unit = appointments.find((one) => one.post === post)?.unit;
        return unit ? `${name} (${unit})` : name;
      })
      .join(t('list.comma')) || t('group.nobody');
  return (
    <section class="card" aria-labelledby="leaders">
      <h2 id="leaders">{t('people.tab.group')}</h2>
      <p class="lead">{t('group.lead')}</p>
      <Facts
        facts={[
          [t('group.head'), holding('leadingGroupHead')],
          [t('group.deputies'), holding('leadingGroupDeputy')],
          [t('group.office'), holding('officeHead')],
          [named('post.hostHead'), holding('hostHead')],
          [named('post.financeOfficer'), holding('financeOfficer')],
        ]}
      />
    </section>
  );
}

/** The leading group: who leads it, and the units with their parts. */
export function Group({ tenant, all, mayChange }: Props) {
  const asked = useMemo(() => query(() => getUnits(tenant)), []);
  const found = asked.data.value;
  const problem = asked.problem.value;
  const chosen = found?.units.find(({ id }) => id === parameter('unit'));
  if (found && chosen && mayChange)
    return (
      <UnitForm
        tenant={tenant}
        view={found}
        unit={chosen}
        onDone={(next) => {
          asked.put(next);
          goTo(hereWith({ unit: '', state: 'saved' }));
        }}
      />
    );
  return (
    <div class="stack">
      {parameter('state') === 'saved' && (
        <div role="status">
          <Notice kind="good" title={t('unit.saved')} />
        </div>
      )}
      <Leaders all={all} />
      <section class="card" aria-labelledby="units">
        <h2 id="units">{t('group.units')}</h2>
        <p class="lead">{t('group.unitsLead')}</p>
        {!found && problem && <Failure problem={problem} again={() => void asked.load()} />}
        {!found && !problem && <Loading />}
        <ul class="purchase-cards">
          {found?.units.map((unit) => (
            <UnitCard key={unit.id} unit={unit} mayChange={mayChange} />
          ))}
        </ul>
      </section>
    </div>
  );
}
