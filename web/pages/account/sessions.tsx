import { endOthers, endSession, forgetDevice, getDevices, getSessions } from '../../api/account.ts';
import { instant, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { createDoing } from './doing.ts';
import { Row } from './row.tsx';
import { Said } from './said.tsx';

const sessions = query(getSessions);
const devices = query(getDevices);
const doing = createDoing();

const act = (work: () => Promise<unknown>, words: string) =>
  void doing.run(async () => {
    await work();
    await Promise.all([sessions.load(), devices.load()]);
    return words;
  });

const named = (device: string, address: string) =>
  [device || t('acc.unknown'), address].filter(Boolean).join(' · ');

/** Where the reader is signed in. The current one is ended by signing out above. */
export function Sessions() {
  const found = sessions.data.value;
  const problem = sessions.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void sessions.load()} /> : <Loading />;
  const others = found.sessions.filter(({ isCurrent }) => !isCurrent);
  return (
    <section class="card own">
      <h2>{t('acc.sessions')}</h2>
      <p>{t('acc.sessions.lead')}</p>
      <Said doing={doing} />
      <ul class="tasks">
        {found.sessions.map((one) => {
          const title = named(one.device, one.address);
          return (
            <Row
              key={one.id}
              title={
                <>
                  {title} {one.isCurrent && <span class="tag done">{t('acc.session.here')}</span>}
                </>
              }
              facts={[
                t('acc.session.facts', { at: instant(one.startedAt), seen: instant(one.seenAt) }),
              ]}
              action={
                one.isCurrent
                  ? undefined
                  : {
                      words: t('acc.session.end'),
                      about: title,
                      isBusy: doing.isBusy.value,
                      do: () => act(() => endSession(one.id), t('acc.session.ended')),
                    }
              }
            />
          );
        })}
      </ul>
      {others.length === 0 ? (
        <p class="quiet">{t('acc.session.only')}</p>
      ) : (
        <p class="actions">
          <button
            type="button"
            class="button"
            disabled={doing.isBusy.value}
            onClick={() => act(endOthers, t('acc.session.ended'))}
          >
            {t('acc.session.all')}
          </button>
        </p>
      )}
    </section>
  );
}

/** Browsers that signed in before; forgotten, one is asked and told of again. */
export function Devices() {
  const found = devices.data.value;
  if (!found) return null;
  return (
    <section class="card own">
      <h2>{t('acc.devices')}</h2>
      <p>{t('acc.devices.lead')}</p>
      {found.devices.length === 0 && <p class="quiet">{t('acc.device.none')}</p>}
      <ul class="tasks">
        {found.devices.map((one) => {
          const title = named(one.device, one.address);
          return (
            <Row
              key={one.id}
              title={
                <>
                  {title} {one.isCurrent && <span class="tag done">{t('acc.session.here')}</span>}
                </>
              }
              facts={[
                t('acc.device.seen', { at: instant(one.seenAt) }),
                one.isRemembered && t('acc.device.remembered'),
              ]}
              action={{
                words: t('acc.device.forget'),
                about: title,
                isBusy: doing.isBusy.value,
                do: () => act(() => forgetDevice(one.id), t('acc.device.forgotten')),
              }}
            />
          );
        })}
      </ul>
    </section>
  );
}
