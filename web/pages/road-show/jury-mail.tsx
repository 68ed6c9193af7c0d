import { signal } from '@preact/signals';
import type { JuryRoll } from '../../../shared/contracts/jury.ts';
import { type JurorLine, readJurors } from '../../../shared/domain/purchase/jury-list.ts';
import type { VoiceKind } from '../../../shared/domain/purchase/review.ts';
import { intention } from '../../api/ask.ts';
import { getRoll, sendJury } from '../../api/jury.ts';
import { count, named, t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { RollTable } from './jury-roll.tsx';

type Place = { tenant: string; purchase: string };

/** As many as the server takes in one request; see `mostAtOnce`. */
const atOnce = 40;

const typed = signal({ voice: '', list: '' });
const lines = signal<readonly JurorLine[] | undefined>(undefined);
const problem = signal('');
const sent = signal(0);
const isBusy = signal(false);

const freshOf = (all: readonly JurorLine[]) => all.filter(({ status }) => status === 'new');

const saying = (cause: unknown) =>
  (cause instanceof ProblemError && (cause.faults[0]?.message ?? cause.title)) ||
  t('problem.unreachable');

function preview({ jurors }: JuryRoll, voices: readonly VoiceKind[]): void {
  const { list, voice } = typed.value;
  sent.value = 0;
  if (!voices.some((one) => one === voice)) problem.value = t('jury.mail.chooseVoice');
  else if (list.trim() === '') problem.value = t('jury.mail.empty');
  else {
    problem.value = '';
    lines.value = readJurors(
      list,
      jurors.map(({ email }) => email),
    );
  }
}

/** Sends what the preview found good, some at a time: what has gone out is on the roll, whatever follows. */
async function send(place: Place, put: (roll: JuryRoll) => void): Promise<void> {
  const voice = typed.value.voice as VoiceKind;
  const fresh = freshOf(lines.value ?? []).map(({ name, email }) => ({ name, email }));
  isBusy.value = true;
  problem.value = '';
  try {
    for (let from = 0; from < fresh.length; from += atOnce) {
      const jurors = fresh.slice(from, from + atOnce);
      put(await sendJury(place, { type: 'invite', voice, jurors }, intention()));
      sent.value = from + jurors.length;
    }
    typed.value = { voice: '', list: '' };
  } catch (cause) {
    problem.value = saying(cause);
  }
  lines.value = undefined;
  isBusy.value = false;
}

async function again(place: Place, juror: string, put: (roll: JuryRoll) => void): Promise<void> {
  isBusy.value = true;
  problem.value = '';
  try {
    put(await sendJury(place, { type: 'resend', juror }, intention()));
  } catch (cause) {
    problem.value = saying(cause);
  }
  isBusy.value = false;
}

const looks = { new: 'tag done', twice: 'tag warn', invited: 'tag', bad: 'tag stopped' } as const;

const Lines = ({ all }: { all: readonly JurorLine[] }) => (
  <TableFrame label={t('jury.mail.preview')}>
    <thead>
      <tr>
        <th scope="col" class="num">
          {t('jury.mail.line')}
        </th>
        <th scope="col">{t('jury.mail.name')}</th>
        <th scope="col">{t('jury.mail.address')}</th>
        <th scope="col">{t('jury.mail.status')}</th>
      </tr>
    </thead>
    <tbody>
      {all.map(({ line, text, name, email, status }) => (
        <tr key={line}>
          <td class="num">{count(line)}</td>
          <td>{status === 'bad' ? '' : name}</td>
          <td class="code">{status === 'bad' ? text : email}</td>
          <td>
            <span class={looks[status]}>{named(`jury.mail.status.${status}`)}</span>
          </td>
        </tr>
      ))}
    </tbody>
  </TableFrame>
);

type Shown = { place: Place; put(roll: JuryRoll): void };

function Preview({ all, place, put }: Shown & { all: readonly JurorLine[] }) {
  const fresh = freshOf(all).length;
  return (
    <>
      <h3>{t('jury.mail.preview')}</h3>
      <p role="status">{t('jury.mail.found', { n: fresh, skipped: all.length - fresh })}</p>
      <Lines all={all} />
      <p class="actions">
        {fresh > 0 && (
          <button
            type="button"
            class="button primary"
            disabled={isBusy.value}
            onClick={() => void send(place, put)}
          >
            {t('jury.mail.send', { n: fresh })}
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={() => {
            lines.value = undefined;
          }}
        >
          {t('jury.mail.back')}
        </button>
      </p>
    </>
  );
}

function Paste({ roll, voices }: { roll: JuryRoll; voices: readonly VoiceKind[] }) {
  const change = (part: Partial<(typeof typed)['value']>) => {
    typed.value = { ...typed.value, ...part };
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        preview(roll, voices);
      }}
    >
      <div class="field">
        <label for="jury-voice">{t('jury.mail.voice')}</label>
        <select
          id="jury-voice"
          class="input short"
          value={typed.value.voice}
          onChange={(event) => change({ voice: event.currentTarget.value })}
        >
          <option value="">{t('choose')}</option>
          {voices.map((voice) => (
            <option key={voice} value={voice}>
              {t(`jury.${voice}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="jury-list">{t('jury.mail.list')}</label>
        <p class="hint" id="jury-list-hint">
          {t('jury.mail.listHint')}
        </p>
        <textarea
          id="jury-list"
          class="input"
          rows={6}
          aria-describedby="jury-list-hint"
          value={typed.value.list}
          onInput={(event) => change({ list: event.currentTarget.value })}
        />
      </div>
      <p class="actions">
        <button type="submit" class="button primary">
          {t('jury.mail.check')}
        </button>
      </p>
    </form>
  );
}

const asked = signal<ReturnType<typeof query<JuryRoll>> | undefined>(undefined);

/** Asking the jury by mail: a list is pasted, looked through, and only then anything is sent. */
export function JuryMail({ place, voices }: { place: Place; voices: readonly VoiceKind[] }) {
  if (!asked.value) asked.value = query(() => getRoll(place));
  const { data, problem: failed, load, put } = asked.value;
  const roll = data.value;
  if (!roll)
    return failed.value ? (
      <Failure problem={failed.value} again={() => void load()} />
    ) : (
      <Loading />
    );
  return (
    <section class="card" aria-labelledby="jury-mail">
      <h2 id="jury-mail">{t('jury.mail.title')}</h2>
      <p class="hint">{t('jury.mail.lead')}</p>
      {sent.value > 0 && (
        <div role="status">
          <Notice kind="good" title={t('jury.mail.sent', { n: sent.value })} />
        </div>
      )}
      {problem.value && (
        <p class="error" role="alert">
          {problem.value}
        </p>
      )}
      {roll.isOpen &&
        (lines.value ? (
          <Preview all={lines.value} place={place} put={put} />
        ) : (
          <Paste roll={roll} voices={voices} />
        ))}
      <RollTable
        roll={roll}
        isBusy={isBusy.value}
        again={(juror) => void again(place, juror, put)}
      />
    </section>
  );
}
