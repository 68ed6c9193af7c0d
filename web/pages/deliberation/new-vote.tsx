import { useMemo } from 'preact/hooks';
import type { BeginVote } from '../../../shared/contracts/votes.ts';
import { voteMethods } from '../../../shared/domain/vote/names.ts';
import { intention } from '../../api/ask.ts';
import { beginVote } from '../../api/deliberation.ts';
import {
  beijingTime,
  chosen,
  faultsOf,
  instantOf,
  readWhole,
  readYuan,
  text,
  whole,
  yuanAmount,
} from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import type { FormValues } from '../../form/path.ts';
import { goTo, hereWith } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import { RegionField, said } from './choosing.tsx';

const checks = {
  region: chosen,
  title: text(60, 2),
  budget: yuanAmount(),
  mostPicks: whole(1, 40),
  opensAt: beijingTime,
  closesAt: beijingTime,
};

function voteOf(values: FormValues): BeginVote {
  const eligible = readWhole(said(values, 'eligible'));
  const perPaper = readWhole(said(values, 'perPaper'));
  const opensAt = instantOf(said(values, 'opensAt')) as BeginVote['opensAt'];
  return {
    title: said(values, 'title'),
    about: said(values, 'about'),
    region: said(values, 'region'),
    method: said(values, 'method') as BeginVote['method'],
    budgetFen: readYuan(said(values, 'budget')) ?? 0,
    mostPicks: readWhole(said(values, 'mostPicks')) ?? 1,
    ...(eligible && { eligible }),
    opensAt,
    closesAt: instantOf(said(values, 'closesAt')) as BeginVote['closesAt'],
    ...(perPaper && { proposals: { perPaper, until: opensAt } }),
  };
}

/** What a vote is laid down with; its choices come after. */
export function NewVote({ tenant }: { tenant: string }) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: {
          ...{ region: '', title: '', about: '', method: 'equalShares', budget: '' },
          ...{ mostPicks: '3', eligible: '', opensAt: '', closesAt: '', perPaper: '' },
        },
        faultsOf: (values) => faultsOf(values, checks),
        fieldOf: (path) => (path === 'budgetFen' ? 'budget' : path),
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const { vote } = await beginVote(tenant, voteOf(values), wish);
      goTo(hereWith({ act: '', vote: vote.id, done: 'yes' }));
    });
  return (
    <ActCard id="act-vote" title={t('dl.new.vote')} form={form} send={send} label={t('dl.draft')}>
      <RegionField form={form} />
      <Field form={form} path="title" label={t('dl.name')} />
      <Field
        form={form}
        path="about"
        kind="text"
        rows={3}
        label={t('dl.about')}
        hint={t('dl.about.hint')}
        isOptional
      />
      <Field
        form={form}
        path="method"
        kind="select"
        label={t('dl.method')}
        options={voteMethods.map((one) => [one, named(`dl.method.${one}`)] as const)}
      />
      <Field form={form} path="budget" kind="money" label={t('dl.budget')} unit={t('yuan')} />
      <Field form={form} path="mostPicks" kind="number" label={t('dl.picks')} />
      <Field form={form} path="eligible" kind="number" label={t('dl.eligible')} isOptional />
      <div class="line">
        <Field form={form} path="opensAt" kind="time" label={t('dl.opens')} />
        <Field form={form} path="closesAt" kind="time" label={t('dl.closes')} />
      </div>
      <Field
        form={form}
        path="perPaper"
        kind="number"
        label={t('dl.perPaper')}
        hint={t('dl.perPaper.hint')}
        isOptional
      />
      <p class="hint">{t('dl.draft.hint')}</p>
    </ActCard>
  );
}
