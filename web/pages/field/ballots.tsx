import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SatisfactionView } from '../../../shared/contracts/satisfaction.ts';
import { intention } from '../../api/ask.ts';
import { doSatisfaction, getSatisfaction } from '../../api/following.ts';
import { workPage } from '../../here.ts';
import { count, t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import { Drawing } from './drawing.tsx';
import { place } from './phone.ts';

type Row = SatisfactionView['activities'][number];

const rows = signal<readonly Row[] | undefined>(undefined);
const isHeard = signal(true);
const said = signal('');
const isBusy = signal(false);
/** The code in hand, by activity: closing the part does not lose it. */
const inHand = signal<Readonly<Record<string, string>>>({});
/** One wish for one code: a line that broke does not use a second one up. */
const wishes: Record<string, ReturnType<typeof intention>> = {};

function take(view: SatisfactionView): void {
  rows.value = view.activities;
  isHeard.value = view.isHeard;
}

async function attempt(work: () => Promise<void>): Promise<void> {
  said.value = '';
  isBusy.value = true;
  try {
    await work();
  } catch (cause) {
    said.value =
      cause instanceof ProblemError && cause.status
        ? (cause.title ?? t('fb.offline'))
        : t('fb.offline');
  }
  isBusy.value = false;
}

const look = () => attempt(async () => take(await getSatisfaction({ ...place }, { isOwn: true })));

const handOut = (activityId: string) =>
  attempt(async () => {
    const command = { type: 'printBallots', activityId, count: 1 } as const;
    wishes[activityId] ??= intention();
    const { view, links } = await doSatisfaction(
      { ...place },
      { isOwn: true },
      { command, headers: wishes[activityId](command) },
    );
    delete wishes[activityId];
    take(view);
    inHand.value = { ...inHand.value, [activityId]: links[0] ?? '' };
  });

/** How many have a code already, or why nobody gets one. */
function Standing({ row }: { row: Row | undefined }) {
  if (!rows.value) return isBusy.value ? <p role="status">{t('loading')}</p> : null;
  if (!row) return <p role="status">{t('fb.none')}</p>;
  return (
    <p role="status">
      {t('fb.count', { onList: count(row.onList), printed: count(row.printed) })}{' '}
      {!isHeard.value && t('fb.closed')}
    </p>
  );
}

function Deeds({ row, activityId }: { row: Row | undefined; activityId: string }) {
  const mayGive = row && isHeard.value && row.onList > row.printed;
  const mayLook = said.value || (rows.value && !row);
  return (
    <p class="actions">
      {mayGive && (
        <button
          type="button"
          class="button"
          disabled={isBusy.value}
          onClick={() => void handOut(activityId)}
        >
          {t(inHand.value[activityId] ? 'fb.next' : 'fb.show')}
        </button>
      )}
      {mayLook && (
        <button type="button" class="button" onClick={() => void look()}>
          {t('again')}
        </button>
      )}
      {row && <a href={workPage('satisfaction', { ...place })}>{t('fb.print')}</a>}
    </p>
  );
}

/** For residents on the list: one code each, shown here for their own or a relative's phone, or printed. */
export function Ballots({ activityId }: { activityId: string }) {
  useEffect(() => void look(), [activityId]);
  const row = rows.value?.find(({ id }) => id === activityId);
  const link = inHand.value[activityId];
  return (
    <div data-ballots={row?.printed ?? 0}>
      <p class="hint">{t('fb.lead')}</p>
      {said.value && (
        <p class="error" role="alert">
          {said.value}
        </p>
      )}
      <Standing row={row} />
      {link && (
        <figure class="code-figure">
          <Drawing text={link} label={t('fb.alt')} />
          <figcaption class="hint">{t('fb.hint')}</figcaption>
        </figure>
      )}
      <Deeds row={row} activityId={activityId} />
    </div>
  );
}
