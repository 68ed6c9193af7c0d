import { useMemo } from 'preact/hooks';
import type { Members, SeparationSetting } from '../../../shared/contracts/members.ts';
import { incompatibilities, withinPurchase } from '../../../shared/domain/policy/separation.ts';
import { intention } from '../../api/ask.ts';
import { getSeparation, setSeparation } from '../../api/people.ts';
import { faultsOf, text } from '../../form/checks.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { rowsAt, textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { goTo, hereWith, parameter } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';

type Props = { tenant: string; all: Members; mayChange: boolean; reload(): void };

const names = (some: readonly string[]) =>
  some.map((post) => named(`post.${post}`)).join(t('list.comma'));

function Conflicts({ all }: Pick<Props, 'all'>) {
  const found = all.items.filter(({ clashes }) => clashes.length > 0);
  return (
    <section class="card" aria-labelledby="conflicts">
      <h2 id="conflicts">{t('separation.conflicts')}</h2>
      {found.length === 0 && <p class="quiet">{t('separation.noConflicts')}</p>}
      <ul class="purchase-cards">
        {found.map(({ personId, name, clashes }) => (
          <li key={personId}>
            <p>
              <strong>{name}</strong>
            </p>
            {clashes.map(({ id, posts, verdict }) => (
              <p class="small" key={id}>
                <span class="tag warn">{t(`separation.${verdict}`)}</span> {names(posts)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Table({ strict }: { strict: readonly string[] }) {
  return (
    <div class="card">
      <h2>{t('separation.table')}</h2>
      <p class="lead">{t('separation.lead')}</p>
      <TableFrame label={t('separation.table')}>
        <thead>
          <tr>
            <th scope="col">{t('separation.pair')}</th>
            <th scope="col">{t('separation.verdict')}</th>
            <th scope="col">{t('separation.source')}</th>
          </tr>
        </thead>
        <tbody>
          {incompatibilities.map(({ id, one, other, verdict, source }) => (
            <tr key={id}>
              <th scope="row">
                {names(one)}
                <span class="block small quiet">{`${t('separation.with')} ${names(other)}`}</span>
              </th>
              <td class="nowrap">
                <span
                  class={
                    verdict === 'forbidden' || strict.includes(id) ? 'tag stopped' : 'tag warn'
                  }
                >
                  {verdict === 'warning' && strict.includes(id)
                    ? t('separation.strict')
                    : t(`separation.${verdict}`)}
                </span>
              </td>
              <td class="small">{source}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </div>
  );
}

const soft = incompatibilities.filter(({ verdict }) => verdict === 'warning');

function Setting({
  tenant,
  now,
  reload,
}: { now: SeparationSetting } & Pick<Props, 'tenant' | 'reload'>) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { strict: now.strict, reason: '' },
        faultsOf: (values) => faultsOf(values, { reason: text(300, 2) }),
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const strict = rowsAt(values, 'strict').map(String) as (typeof soft)[number]['id'][];
      const json = { strict, reason: textAt(values, 'reason').trim() };
      await setSeparation({ tenant, version: now.version }, json, wish);
      reload();
      goTo(hereWith({ state: 'saved' }));
    });
  return (
    <section class="card">
      <PlainForm form={form} send={send}>
        <Checkboxes
          form={form}
          path="strict"
          legend={t('separation.set')}
          hint={t('separation.setHint')}
          options={soft.map(({ id, one, other }) => [
            id,
            `${names(one)} ${t('separation.with')} ${names(other)}`,
          ])}
        />
        <Field form={form} path="reason" label={t('reason')} />
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {form.isBusy.value ? t('act.busy') : t('separation.save')}
          </button>
        </p>
      </PlainForm>
    </section>
  );
}

/** The table of posts one person does not hold together, who does at present, and what the tenant adds. */
export function Separation({ tenant, all, mayChange, reload }: Props) {
  const asked = useMemo(() => query(() => getSeparation(tenant)), []);
  const now = asked.data.value;
  const problem = asked.problem.value;
  const again = () => {
    void asked.load();
    reload();
  };
  return (
    <div class="stack">
      {parameter('state') === 'saved' && (
        <div role="status">
          <Notice kind="good" title={t('separation.saved')} />
        </div>
      )}
      <Conflicts all={all} />
      <Table strict={now?.strict ?? all.strictSeparation} />
      <section class="card" aria-labelledby="within">
        <h2 id="within">{t('separation.within')}</h2>
        <p class="lead">{t('separation.withinLead')}</p>
        <ul class="purchase-cards">
          {withinPurchase.map(({ id, source }) => (
            <li key={id}>
              <p>{named(`within.${id}`)}</p>
              <p class="small quiet">{t('member.clash.basis', { source })}</p>
            </li>
          ))}
        </ul>
      </section>
      {!now && problem && <Failure problem={problem} again={again} />}
      {!now && !problem && <Loading />}
      {now && mayChange && <Setting key={now.version} tenant={tenant} now={now} reload={again} />}
    </div>
  );
}
