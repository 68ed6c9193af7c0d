import { useMemo } from 'preact/hooks';
import type { Precedents as Found } from '../../../shared/contracts/hearing.ts';
import { methods } from '../../../shared/domain/policy/method-names.ts';
import { objectionGrounds } from '../../../shared/domain/purchase/objection-standing.ts';
import { getPrecedents } from '../../api/hearing.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { goTo, hereWith, parameter } from '../../here.ts';
import { day, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';

const names = ['from', 'ground', 'outcome', 'method', 'words'] as const;

function Filters({ isOffice }: { isOffice: boolean }) {
  const form = useMemo(
    () =>
      createForm({
        initial: Object.fromEntries(names.map((name) => [name, parameter(name)])),
        faultsOf: () => ({}),
      }),
    [],
  );
  const any = ['', t('prec.any')] as const;
  const search = async () => {
    const values = form.values.value;
    goTo(hereWith(Object.fromEntries(names.map((name) => [name, textAt(values, name).trim()]))));
  };
  return (
    <PlainForm form={form} send={search} class="card">
      <p class="small quiet">{t('prec.why')}</p>
      <div class="grid-3">
        {isOffice && (
          <Field
            form={form}
            path="from"
            kind="select"
            label={t('prec.from')}
            options={[
              ['', t('prec.own')],
              ['published', t('prec.published')],
            ]}
          />
        )}
        <Field
          form={form}
          path="ground"
          kind="select"
          label={t('prec.ground')}
          options={[
            any,
            ...objectionGrounds.map((code) => [code, named(`ground.${code}`)] as const),
          ]}
        />
        <Field
          form={form}
          path="outcome"
          kind="select"
          label={t('prec.outcome')}
          options={[
            any,
            ['upheld', named('objection.upheld')],
            ['dismissed', named('objection.dismissed')],
          ]}
        />
        <Field
          form={form}
          path="method"
          kind="select"
          label={t('prec.method')}
          options={[any, ...methods.map((method) => [method, named(`method.${method}`)] as const)]}
        />
        <Field form={form} path="words" label={t('prec.words')} />
      </div>
      <p class="actions">
        <button type="submit" class="button primary">
          {t('prec.search')}
        </button>
      </p>
    </PlainForm>
  );
}

function One({ one }: { one: Found['items'][number] }) {
  const { found, kind, step, grounds, title, tenantName, method } = one;
  return (
    <article class="card">
      <div class="card-head">
        <h2>{`${named(`objectionKind.${kind}`)} · ${named(`objectionStep.${step}`)}`}</h2>
        <span class={`tag ${found.isUpheld ? 'stopped' : 'done'}`}>
          {named(found.isUpheld ? 'objection.upheld' : 'objection.dismissed')}
        </span>
      </div>
      <p class="small quiet">
        {[tenantName, title, named(`method.${method}`), t('prec.decidedAt', { at: day(found.at) })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {grounds.length > 0 && (
        <p>{grounds.map((code) => named(`ground.${code}`)).join(t('list.comma'))}</p>
      )}
      <p class="prose">{found.text}</p>
      {found.remedy && found.remedy !== 'none' && <p>{named(`remedy.${found.remedy}`)}</p>}
    </article>
  );
}

/** Decided before, by what it was about and how it ended. `isOffice`: also what was only answered at home. */
export function Precedents({
  tenant,
  organization,
  isOffice,
}: {
  tenant: string;
  organization?: string;
  isOffice: boolean;
}) {
  const asked = Object.fromEntries(names.map((name) => [name, parameter(name)]));
  const from = isOffice && asked['from'] !== 'published' ? 'own' : 'published';
  const key = JSON.stringify([asked, from]);
  const found = useMemo(
    () =>
      query(() =>
        getPrecedents(tenant, {
          ...(asked as object),
          from,
          ...(organization && { organization: organization as never }),
        }),
      ),
    [key],
  );
  const page = found.data.value;
  const problem = found.problem.value;
  return (
    <div class="stack">
      <Filters isOffice={isOffice} />
      {!page && problem && <Failure problem={problem} again={() => void found.load()} />}
      {!page && !problem && <Loading />}
      {page && page.items.length === 0 && (
        <div class="empty" role="status">
          <p class="empty-title">{t('prec.none')}</p>
          <p>{t('prec.noneText')}</p>
        </div>
      )}
      {page && page.items.length > 0 && (
        <p role="status">{t('prec.count', { n: page.items.length })}</p>
      )}
      {page?.items.map((one) => (
        <One key={`${one.purchaseId}.${one.id}`} one={one} />
      ))}
    </div>
  );
}
