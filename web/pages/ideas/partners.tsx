import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Partnerships } from '../../../shared/contracts/ideas.ts';
import { answerPartnership, getPartnerships } from '../../api/ideas.ts';
import { Facts } from '../../form/facts.tsx';
import { Field } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { instant, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';

type Item = Partnerships['items'][number];
type Props = { organization: string; item: Item; put(all: Partnerships): void };

/** The fingerprint of a file, worked out here: the file stays where it is. */
async function fingerprint(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await new Response(file).arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function Agreement({ form }: { form: Form }) {
  return (
    <div class="field">
      <label for="agreement">{t('partner.file')}</label>
      <p class="hint" id="agreement-hint">
        {t('partner.hashHint')}
      </p>
      <input
        id="agreement"
        type="file"
        aria-describedby="agreement-hint"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) void fingerprint(file).then((hash) => form.set('agreementSha256', hash));
        }}
      />
    </div>
  );
}

function Answer({ organization, item, put }: Props) {
  const isBusy = useSignal(false);
  const { tenant, match } = item;
  const place = { organization, tenant: tenant.id };
  const form = useMemo(
    () =>
      createForm({
        initial: { agreementSha256: '' },
        faultsOf: (values): Record<string, string> =>
          /^[0-9a-f]{64}$/.test(textAt(values, 'agreementSha256').trim())
            ? {}
            : { agreementSha256: t('partner.file') },
      }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const agreementSha256 = textAt(values, 'agreementSha256').trim();
      put(await answerPartnership(place, { idea: match.idea.id, accepts: true, agreementSha256 }));
    });
  const decline = async () => {
    isBusy.value = true;
    put(await answerPartnership(place, { idea: match.idea.id, accepts: false }));
  };
  return (
    <PlainForm form={form} send={send} class="act">
      <Agreement form={form} />
      <Field form={form} path="agreementSha256" label={t('partner.hash')} />
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {t('partner.accept')}
        </button>
        <button type="button" class="button" disabled={isBusy.value} onClick={() => void decline()}>
          {t('partner.decline')}
        </button>
      </p>
    </PlainForm>
  );
}

const looks = { asked: 'tag warn', accepted: 'tag done', declined: 'tag' } as const;

function Asked(props: Props) {
  const { tenant, match } = props.item;
  return (
    <section class="card">
      <h2>{match.idea.title}</h2>
      <p>
        <span class={looks[match.state]}>{named(`ideas.partner.${match.state}`)}</span>
      </p>
      <Facts
        facts={[
          [t('partner.where'), `${tenant.name} · ${match.collectionTitle}`],
          [t('ideas.need'), <span class="prose">{match.idea.need}</span>],
          [t('ideas.whom'), <span class="prose">{match.idea.whom}</span>],
          [t('ideas.how'), <span class="prose">{match.idea.how}</span>],
          [t('partner.askedAt'), instant(match.askedAt)],
        ]}
      />
      {match.state === 'asked' && <Answer {...props} />}
      {match.state === 'accepted' && <p>{t('partner.cite')}</p>}
    </section>
  );
}

/** Ideas an organization was asked to carry out, in every city. */
export function Partners({ organization }: { organization: string }) {
  const asked = useMemo(() => query(() => getPartnerships(organization)), []);
  const all = asked.data.value;
  const problem = asked.problem.value;
  return (
    <>
      <header class="page-title">
        <h1>{t('partner.title')}</h1>
        <p class="lead">{t('partner.lead')}</p>
      </header>
      {problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!all && !problem && <Loading />}
      {all?.items.length === 0 && (
        <section class="card">
          <p>{t('partner.none')}</p>
        </section>
      )}
      {all?.items.map((item) => (
        <Asked
          key={`${item.tenant.id}${item.match.idea.id}`}
          organization={organization}
          item={item}
          put={asked.put}
        />
      ))}
    </>
  );
}
