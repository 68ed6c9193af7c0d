import { count, named, t } from '../../i18n.ts';
import type { Kept } from './kept.ts';
import { dismiss, isSending, items, problem, sync } from './phone.ts';

const looks = { here: 'warn', away: 'info', arrived: 'good', needsYou: 'danger' } as const;

/** Where one thing is: said in a word, the colour only helps. */
export const ItemTag = ({ item }: { item: Kept }) => (
  <span class={`tag ${looks[item.state]}`} data-state={item.state}>
    {named(`fw.state.${item.state}`)}
  </span>
);

const about = ({ kind, data }: Kept) =>
  kind === 'signIn' ? String(data['name'] ?? t('fw.nameless')) : named(`fw.kind.${kind}`);

/** What is on this phone and what of it has arrived: the line, and what needs somebody. */
export function Queue() {
  const waiting = items.value.filter(({ state }) => state === 'here' || state === 'away');
  const stuck = items.value.filter(({ state }) => state === 'needsYou');
  const arrived = items.value.filter(({ state }) => state === 'arrived');
  return (
    <section class="card" aria-labelledby="queue" data-waiting={waiting.length}>
      <h2 id="queue">{t('fw.queue')}</h2>
      <p role="status">
        {t(waiting.length > 0 ? 'fw.waiting' : 'fw.allArrived', {
          n: count(waiting.length),
          arrived: count(arrived.length),
        })}{' '}
        {problem.value && <span class="tag warn">{t('fw.offline')}</span>}
      </p>
      {stuck.length > 0 && (
        <ul class="field-items">
          {stuck.map((item) => (
            <li key={item.id}>
              <span>
                {about(item)}
                <span class="error"> {named(`fw.refused.${item.code}`, t('fw.refused'))}</span>
              </span>
              <ItemTag item={item} />
              <button type="button" class="button plain" onClick={() => void dismiss(item.id)}>
                {t('fw.dismiss')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="actions">
        <button type="button" class="button" disabled={isSending.value} onClick={() => void sync()}>
          {t(isSending.value ? 'fw.sending' : 'fw.send')}
        </button>
      </p>
    </section>
  );
}
