import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { OwnBookings } from '../../../shared/contracts/facility-organizations.ts';
import type { OverviewView } from '../../../shared/contracts/overview.ts';
import { getOwnBookings, getPlaces, giveBack, type Where } from '../../api/bookings.ts';
import { hereWith, stayHere, workPage } from '../../here.ts';
import { t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';

type Booking = OwnBookings['items'][number];
type Props = { where: Where; projects: OverviewView['projects'] };

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** `2026-11-26 09:00–10:30` */
const whenOf = ({ start, minutes }: Booking): string => {
  const from = Number(start.slice(11, 13)) * 60 + Number(start.slice(14));
  return `${start.slice(0, 10)} ${start.slice(11)}–${clock(from + minutes)}`;
};

type LineProps = Props & { one: Booking; name: string; cancel(): void };

function Line({ where, projects, one, name, cancel }: LineProps) {
  const project = projects.find(({ purchase }) => purchase === one.project?.purchase);
  return (
    <li>
      <div>
        <span class={one.isWaiting ? 'tag' : 'tag current'}>
          {t(one.isWaiting ? 'bk.waiting' : 'bk.booked')}
        </span>{' '}
        <b class="num">{whenOf(one)}</b>{' '}
        <a href={hereWith({ facility: one.facility, done: '' })} lang="zh-CN" onClick={stayHere}>
          {name}
        </a>
        <span class="block small quiet">
          {one.purpose && <span lang="zh-CN">{one.purpose} · </span>}
          {project && (
            <>
              <a lang="zh-CN" href={workPage('project', { ...where, purchase: project.purchase })}>
                {project.title}
              </a>{' '}
              ·{' '}
            </>
          )}
          {one.isWaiting ? t('bk.waiting.text') : t('bk.door', { code: one.doorCode })}
        </span>
      </div>
      <button
        type="button"
        class="button plain"
        aria-label={`${t('bk.cancel')} ${whenOf(one)}`}
        onClick={cancel}
      >
        {t('bk.cancel')}
      </button>
    </li>
  );
}

/** What is booked and not over, with the code for the door. */
export function Own(props: Props) {
  const { where } = props;
  const { asked, places } = useMemo(
    () => ({ asked: query(() => getOwnBookings(where)), places: query(() => getPlaces(where)) }),
    [],
  );
  const refused = useSignal<unknown>(undefined);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  const nameOf = (id: string) =>
    places.data.value?.items.find((one) => one.id === id)?.name ?? t('bk.place');
  const cancel = async (booking: string) => {
    refused.value = undefined;
    try {
      asked.put(await giveBack(where, booking));
    } catch (cause) {
      refused.value = cause;
    }
  };
  return (
    <section class="card">
      <h2>{t('bk.own')}</h2>
      {refused.value instanceof ProblemError && (
        <Failure problem={refused.value} again={() => void asked.load()} />
      )}
      {view.items.length === 0 && <p class="quiet">{t('bk.own.none')}</p>}
      <ul class="people-list">
        {view.items.map((one) => (
          <Line
            key={one.id}
            {...props}
            one={one}
            name={nameOf(one.facility)}
            cancel={() => void cancel(one.id)}
          />
        ))}
      </ul>
    </section>
  );
}
