import { useMemo } from 'preact/hooks';
import type { DeclarationView, Declare } from '../../../shared/contracts/experts.ts';
import { relationKinds } from '../../../shared/domain/experts/lists.ts';
import { intention } from '../../api/ask.ts';
import { declareTies, getDeclaration } from '../../api/experts.ts';
import { type Check, type Checks, chosen, faultsOf, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { goTo, hereWith, parameter } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { Rows } from './rows.tsx';

const asked = query(() => getDeclaration(parameter('tenant')));

const code: Check = (value) =>
  /^([0-9A-HJ-NP-RT-UW-Y]{18})?$/.test(value.trim().toUpperCase())
    ? undefined
    : t('experts.codeFault');

const checks: Checks = {
  'employers.*.name': text(100),
  'employers.*.creditCode': code,
  'employers.*.from': text(10),
  'relations.*.kind': chosen,
  'relations.*.organization': text(100),
  'relations.*.creditCode': code,
  'relations.*.note': text(200, 0),
};

const valuesOf = ({ declaration: { employers, relations } }: DeclarationView): FormValues => ({
  employers: employers.map(({ name, creditCode, from, to }) => ({
    name,
    creditCode: creditCode ?? '',
    from,
    to: to ?? '',
  })),
  relations: relations.map(({ kind, organization, creditCode, note }) => ({
    kind,
    organization,
    creditCode: creditCode ?? '',
    note,
  })),
});

type Declaration = Declare['declaration'];
type CreditCode = NonNullable<Declaration['employers'][number]['creditCode']>;

function declarationOf(values: FormValues): Declaration {
  const codeIn = (row: Parameters<typeof textAt>[0]) => {
    const said = textAt(row, 'creditCode').trim().toUpperCase();
    return said ? { creditCode: said as CreditCode } : {};
  };
  return {
    employers: rowsAt(values, 'employers').map((row) => ({
      name: textAt(row, 'name').trim(),
      ...codeIn(row),
      from: textAt(row, 'from'),
      ...(textAt(row, 'to') && { to: textAt(row, 'to') }),
    })),
    relations: rowsAt(values, 'relations').map((row) => ({
      kind: textAt(row, 'kind') as Declaration['relations'][number]['kind'],
      organization: textAt(row, 'organization').trim(),
      ...codeIn(row),
      note: textAt(row, 'note').trim(),
    })),
  };
}

function OwnForm({ tenant, view }: { tenant: string; view: DeclarationView }) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: valuesOf(view),
        faultsOf: (values) => faultsOf(values, checks),
        prefix: '/declaration',
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const { version } = view;
      await declareTies({ tenant, version }, { declaration: declarationOf(values) }, wish);
      await asked.load();
      goTo(hereWith({ done: 'saved' }));
    });
  return (
    <PlainForm form={form} send={send}>
      <Rows
        form={form}
        path="employers"
        legend={t('experts.employers')}
        hint={t('experts.employersHint')}
        add={t('experts.employerAdd')}
        empty={{ name: '', creditCode: '', from: '', to: '' }}
        most={20}
      >
        {(path) => (
          <>
            <Field form={form} path={`${path}.name`} label={t('experts.employer')} />
            <Field
              form={form}
              path={`${path}.creditCode`}
              label={t('experts.code')}
              hint={t('experts.codeHint')}
            />
            <Field form={form} path={`${path}.from`} kind="date" label={t('experts.from')} />
            <Field form={form} path={`${path}.to`} kind="date" label={t('experts.toOrNow')} />
          </>
        )}
      </Rows>
      <Rows
        form={form}
        path="relations"
        legend={t('experts.relations')}
        hint={t('experts.relationsHint')}
        add={t('experts.relationAdd')}
        empty={{ kind: '', organization: '', creditCode: '', note: '' }}
        most={20}
      >
        {(path) => (
          <>
            <Field
              form={form}
              path={`${path}.kind`}
              kind="select"
              label={t('experts.relation')}
              options={[
                ['', t('choose')],
                ...relationKinds.map((kind) => [kind, named(`relation.${kind}`)] as const),
              ]}
            />
            <Field form={form} path={`${path}.organization`} label={t('experts.organization')} />
            <Field
              form={form}
              path={`${path}.creditCode`}
              label={t('experts.code')}
              hint={t('experts.codeHint')}
            />
            <Field form={form} path={`${path}.note`} label={t('experts.note')} />
          </>
        )}
      </Rows>
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {form.isBusy.value ? t('act.busy') : t('experts.declare')}
        </button>
      </p>
    </PlainForm>
  );
}

/** An expert's own declaration: whom they worked for in three years, and what else ties them to an organization. */
export function Own({ tenant }: { tenant: string }) {
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (!view)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  return (
    <section class="card act" aria-labelledby="own">
      <h2 id="own">{t('experts.ownTitle')}</h2>
      <p class="lead">{t('experts.ownLead')}</p>
      {view.declaredOn && <p class="quiet">{t('experts.declaredOn', { on: view.declaredOn })}</p>}
      <OwnForm key={view.version} tenant={tenant} view={view} />
    </section>
  );
}
