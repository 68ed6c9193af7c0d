import type { RecoveryRow } from '../../../shared/contracts/account.ts';
import { confirmRecovery, getRecoveries } from '../../api/account.ts';
import { instant, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { createDoing } from './doing.ts';
import { Row } from './row.tsx';
import { Said } from './said.tsx';

const recoveries = query(getRecoveries);
const doing = createDoing();

const confirm = (id: string) =>
  void doing.run(async () => {
    const { isDone } = await confirmRecovery(id);
    await recoveries.load();
    return t(isDone ? 'acc.recovery.done' : 'acc.recovery.first');
  });

function factsOf({ person, askedAt, expiresAt, reason, confirmedBy, isForMe }: RecoveryRow) {
  const names = confirmedBy.map(({ name }) => name).join(t('list.comma'));
  return [
    person.email,
    t('acc.recovery.reason', { reason }),
    t('acc.recovery.facts', { at: instant(askedAt), until: instant(expiresAt) }),
    names && t('acc.recovery.by', { names }),
    !isForMe && t('acc.recovery.mine'),
  ];
}

/** Colleagues who lost their factors and wait for the reader's word as an administrator; absent without any. */
export function Recoveries() {
  const found = recoveries.data.value?.recoveries ?? [];
  if (found.length === 0 && !doing.said.value) return null;
  return (
    <section class="card own">
      <h2>{t('acc.recoveries')}</h2>
      <p>{t('acc.recoveries.lead')}</p>
      <Said doing={doing} />
      <ul class="tasks">
        {found.map((one) => (
          <Row
            key={one.id}
            title={one.person.name}
            facts={factsOf(one)}
            action={
              one.isForMe
                ? {
                    words: t('acc.recovery.confirm'),
                    about: one.person.name,
                    isBusy: doing.isBusy.value,
                    do: () => confirm(one.id),
                  }
                : undefined
            }
          />
        ))}
      </ul>
    </section>
  );
}
