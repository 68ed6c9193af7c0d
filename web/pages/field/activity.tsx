import { signal, useSignal } from '@preact/signals';
import type { ActivityView } from '../../../shared/contracts/fieldwork.ts';
import { holdsIdentityNumber } from '../../../shared/domain/fieldwork/no-identity-number.ts';
import { hereWith, stayHere } from '../../here.ts';
import { count, instant, t } from '../../i18n.ts';
import { Line } from '../../parts/line.tsx';
import { Choices } from './choices.tsx';
import { Code } from './code.tsx';
import { Ballots } from './lazy-ballots.ts';
import { addPhoto, change, items, kit, now, signIn } from './phone.ts';
import { photographOf } from './photograph.ts';
import { ItemTag } from './queue.tsx';

const isCodeShown = signal(false);
const mayShow = signal(false);
const name = signal('');
const phoneTail = signal('');
const agrees = signal(false);
const isRatingShown = signal(false);
const said = signal('');

/** Whoever agreed to be called says by what they are found. */
function wrongIn(given: string): string {
  if (holdsIdentityNumber(given)) return t('fw.noIdentityNumber');
  if (phoneTail.value && !/^\d{4}$/.test(phoneTail.value)) return t('fw.tailWrong');
  return agrees.value && !(given && phoneTail.value) ? t('fw.askedNeeds') : '';
}

async function add(activityId: string): Promise<void> {
  const given = name.value.trim();
  said.value = wrongIn(given);
  if (said.value) return;
  const more = {
    ...(given && { name: given }),
    ...(phoneTail.value && { phoneTail: phoneTail.value }),
    ...(agrees.value && { mayBeAsked: true as const }),
  };
  name.value = '';
  phoneTail.value = '';
  agrees.value = false;
  await signIn(activityId, more);
}

/** Empty for every resident anew: nobody agrees for the next one. */
function Agreeing() {
  return (
    <label class="choice">
      <input
        id="may-be-asked"
        type="checkbox"
        checked={agrees.value}
        aria-describedby="may-be-asked-hint"
        onChange={(event) => {
          agrees.value = event.currentTarget.checked;
        }}
      />
      <span>
        {t('fw.mayBeAsked')}
        <span class="hint block" id="may-be-asked-hint">
          {t('fw.mayBeAskedHint')}
        </span>
      </span>
    </label>
  );
}

function ListForm({ one }: { one: ActivityView }) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add(one.id);
      }}
    >
      <h3>{t('fw.list')}</h3>
      <p class="hint">{t('fw.listHint')}</p>
      {said.value && (
        <p class="error" role="alert">
          {said.value}
        </p>
      )}
      <Line id="sign-in-name" label={t('fw.name')} value={name} />
      <Line id="sign-in-tail" label={t('fw.tail')} value={phoneTail} isShort inputMode="numeric" />
      <Agreeing />
      <p class="actions">
        <button type="submit" class="button">
          {t('fw.addSignIn')}
        </button>
      </p>
    </form>
  );
}

function SignIns({ one }: { one: ActivityView }) {
  const mine = items.value.filter(
    ({ kind, activityId }) => kind === 'signIn' && activityId === one.id,
  );
  return (
    <section class="card" aria-labelledby="sign-ins">
      <h2 id="sign-ins">{t('fw.signIns')}</h2>
      <p class="big" data-signed-in={one.attended}>
        {t('fw.attended', { n: count(one.attended) })}
      </p>
      <p class="actions">
        <button
          type="button"
          class="button"
          aria-expanded={isCodeShown.value}
          onClick={() => {
            isCodeShown.value = !isCodeShown.value;
          }}
        >
          {t(isCodeShown.value ? 'fw.code.hide' : 'fw.code.show')}
        </button>
      </p>
      {isCodeShown.value && <Code activityId={one.id} />}
      <ListForm one={one} />
      {mine.length > 0 && (
        <ul class="field-items">
          {mine.map((item) => (
            <li key={item.id}>
              <span>
                {String(item.data['name'] ?? t('fw.nameless'))}
                {item.data['mayBeAsked'] === true && (
                  <span class="hint"> {t('fw.mayBeAskedTag')}</span>
                )}
              </span>
              <ItemTag item={item} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What those on the list say of it: handed out one by one, when it is over. */
function Rating({ one }: { one: ActivityView }) {
  return (
    <section class="card" aria-labelledby="rating">
      <h2 id="rating">{t('fw.rating')}</h2>
      <p class="hint">{t('fw.ratingHint')}</p>
      <p class="actions">
        <button
          type="button"
          class="button"
          aria-expanded={isRatingShown.value}
          onClick={() => {
            isRatingShown.value = !isRatingShown.value;
          }}
        >
          {t(isRatingShown.value ? 'fw.rating.hide' : 'fw.rating.show')}
        </button>
      </p>
      {isRatingShown.value && <Ballots activityId={one.id} />}
    </section>
  );
}

async function take(activityId: string, files: FileList | null): Promise<void> {
  said.value = '';
  for (const file of Array.from(files ?? [])) {
    const photograph = await photographOf(file).catch(() => undefined);
    if (photograph) await addPhoto(activityId, photograph);
    else said.value = t('fw.noPicture');
  }
}

function Photos({ one }: { one: ActivityView }) {
  const mine = items.value.filter(
    ({ kind, activityId }) => kind === 'photo' && activityId === one.id,
  );
  return (
    <section class="card" aria-labelledby="photos">
      <h2 id="photos">{t('fw.photos', { n: count(one.photos) })}</h2>
      <label class="choice">
        <input
          id="consent"
          type="checkbox"
          checked={mayShow.value}
          onChange={(event) => {
            mayShow.value = event.currentTarget.checked;
          }}
        />
        <span>{t('fw.consent')}</span>
      </label>
      <div class="field">
        <label for="photo">{t('fw.addPhoto')}</label>
        <input
          id="photo"
          class="input"
          type="file"
          accept="image/*"
          capture="environment"
          multiple
          disabled={!mayShow.value}
          onChange={(event) => {
            const input = event.currentTarget;
            void take(one.id, input.files).then(() => {
              input.value = '';
            });
          }}
        />
      </div>
      <ul class="field-items">
        {mine.map((item) => (
          <li key={item.id}>
            <span>{instant(String(item.data['takenAt']))}</span>
            <ItemTag item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Closing({ one }: { one: ActivityView }) {
  const { fields, id } = one;
  const heads = useSignal(fields.headCount ? String(fields.headCount) : '');
  const note = useSignal(fields.note);
  const typed = () => ({
    headCount: Math.max(0, Math.min(100_000, Number.parseInt(heads.value || '0', 10) || 0)),
    note: note.value.trim(),
  });
  return (
    <section class="card" aria-labelledby="closing">
      <h2 id="closing">{t('fw.closing')}</h2>
      <Line
        id="heads"
        label={t('fw.heads')}
        hint={t('fw.headsHint')}
        value={heads}
        isShort
        inputMode="numeric"
      />
      <Line id="note" label={t('fw.note')} hint={t('fw.noteHint')} value={note} rows={5} />
      <p class="actions">
        <button
          type="button"
          class="button primary"
          onClick={() => {
            void change(id, {
              ...typed(),
              status: 'closed',
              ...(!fields.closedAt && { closedAt: now() as NonNullable<typeof fields.closedAt> }),
            });
          }}
        >
          {t(fields.status === 'closed' ? 'fw.saveClosed' : 'fw.close')}
        </button>
        {fields.status === 'open' && (
          <button type="button" class="button" onClick={() => void change(id, typed())}>
            {t('fw.keep')}
          </button>
        )}
      </p>
    </section>
  );
}

/** One activity in hand. */
export function ActivityInHand({ one }: { one: ActivityView }) {
  const { fields } = one;
  const line = kit.value?.deliverables.find(({ id }) => id === fields.deliverableId);
  return (
    <>
      <p>
        <a href={hereWith({ activity: '' })} onClick={stayHere}>
          {t('fw.back')}
        </a>
      </p>
      <h1>{[line?.name ?? fields.deliverableId, fields.series].filter(Boolean).join(' · ')}</h1>
      <p class="lead">
        {[fields.place, instant(fields.startedAt)].filter(Boolean).join(' · ')}{' '}
        <span class={`tag ${fields.status === 'closed' ? 'good' : 'info'}`}>
          {t(fields.status === 'closed' ? 'fw.isClosed' : 'fw.isOpen')}
        </span>
      </p>
      {Object.keys(one.conflicts).length > 0 && <Choices one={one} />}
      <SignIns one={one} />
      <Photos one={one} />
      <Closing key={`${one.id}-${Object.keys(one.conflicts).length}`} one={one} />
      {fields.status === 'closed' && <Rating one={one} />}
    </>
  );
}
