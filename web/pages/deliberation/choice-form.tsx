import { useMemo } from 'preact/hooks';
import type { VoteCommand, VoteView } from '../../../shared/contracts/votes.ts';
import { intention } from '../../api/ask.ts';
import { sendVote } from '../../api/deliberation.ts';
import { faultsOf, readYuan, text, yuanAmount } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { rowsAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import type { VoteShown } from './acting.ts';
import { NeedBoxes, said } from './choosing.tsx';

type Props = VoteShown & { onDone(after: VoteView): void };

const choiceChecks = { title: text(60, 2), cost: yuanAmount() };

/** What can be chosen, what it is reckoned to cost, and the needs it answers. */
export function ChoiceForm({ tenant, view, onDone }: Props) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { title: '', about: '', cost: '', needs: [] },
        faultsOf: (values) => faultsOf(values, choiceChecks),
        prefix: '/text',
        fieldOf: (path) => (path === 'costFen' ? 'cost' : path),
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const command: VoteCommand = {
        type: 'putChoice',
        text: {
          title: said(values, 'title'),
          about: said(values, 'about'),
          costFen: readYuan(said(values, 'cost')) ?? 0,
          needs: rowsAt(values, 'needs').map(String),
        },
      };
      onDone(await sendVote({ tenant, vote: view.vote.id }, command, wish));
    });
  return (
    <ActCard
      id="act-choice"
      title={t('dl.choice.add')}
      form={form}
      send={send}
      label={t('dl.choice.add')}
    >
      <Field form={form} path="title" label={t('dl.choice.title')} />
      <Field form={form} path="about" label={t('dl.about')} isOptional />
      <Field form={form} path="cost" kind="money" label={t('dl.choice.cost')} unit={t('yuan')} />
      <NeedBoxes
        tenant={tenant}
        form={form}
        region={view.vote.region}
        legend={t('dl.needs.choice')}
      />
    </ActCard>
  );
}

/** Called off, with why: everybody reads it. */
export function CancelVote({ tenant, view, onDone }: Props) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { reason: '' },
        faultsOf: (values) => faultsOf(values, { reason: text(200, 2) }),
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const command: VoteCommand = { type: 'cancel', reason: said(values, 'reason') };
      onDone(await sendVote({ tenant, vote: view.vote.id }, command, wish));
    });
  return (
    <ActCard
      id="act-cancel"
      title={t('dl.do.cancel')}
      form={form}
      send={send}
      label={t('dl.do.cancel')}
    >
      <Field form={form} path="reason" label={t('dl.reason')} />
    </ActCard>
  );
}
