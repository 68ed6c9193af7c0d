import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { HotlineDesk, TicketView } from '../../../shared/contracts/hotline.ts';
import { intention } from '../../api/ask.ts';
import { getTicket, sendTicket, showNumber } from '../../api/hotline.ts';
import { Facts } from '../../form/facts.tsx';
import { goTo, hereWith, parameter, stayHere, workPage } from '../../here.ts';
import { instant, named, t } from '../../i18n.ts';
import { regionNames } from '../../parts/regions.ts';
import { ProblemError } from '../../problem.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { ActForm } from './act-form.tsx';
import { acts } from './acts.ts';
import { Card } from './card.tsx';
import { matterCalled } from './matters.ts';
import { Due, nameOf, Priority, TicketLink } from './queue.tsx';

type Props = { tenant: string; id: string; desk: HotlineDesk; onDone(): void };
type Shown = Props & { view: TicketView; put(view: TicketView): void };

/** The number, for one call: shown once, on record. */
function Call({ tenant, id, view }: Shown) {
  const phone = useSignal('');
  const problem = useSignal('');
  if (phone.value)
    return (
      <p class="code-figure" role="status">
        <span class="quiet">{t('hot.called')}</span>{' '}
        <a class="code" href={`tel:${phone.value.replace(/\s/g, '')}`}>
          {phone.value}
        </a>
      </p>
    );
  if (!view.mayCall) return null;
  const show = async () => {
    try {
      phone.value = (await showNumber({ tenant, ticket: id })).phone;
    } catch (cause) {
      problem.value = cause instanceof ProblemError ? cause.title : t('problem.unreachable');
    }
  };
  return (
    <>
      {problem.value && <Notice kind="danger" title={problem.value} />}
      <p class="actions">
        <button type="button" class="button" onClick={() => void show()}>
          {t('hot.call')}
        </button>
        <span class="small quiet">{t('hot.call.hint')}</span>
      </p>
    </>
  );
}

function Told({ view }: { view: TicketView }) {
  const { ticket } = view;
  const { party, transfer, handOvers, outcome, need, spot } = ticket;
  return (
    <section class="card">
      <h2 lang="zh-CN" class="prose">
        {ticket.text}
      </h2>
      <p class="actions">
        <Priority row={{ ...ticket, isHandedOver: handOvers.length > 0 }} />
        <span class="tag">{named(`hot.s.${ticket.state}`)}</span>
        {outcome && <span class="tag done">{named(`hot.out.${outcome}`)}</span>}{' '}
        <Due row={ticket} />
      </p>
      <Facts
        facts={[
          [t('hot.col.place'), [regionNames([ticket.community]), spot].filter(Boolean).join(' ')],
          [t('hot.kind'), `${named(`hot.k.${ticket.kind}`)} · ${matterCalled(ticket.category)}`],
          [t('hot.source'), `${named(`hot.q.${ticket.source}`)} · ${instant(ticket.at)}`],
          ...(party ? [[t('hot.with'), nameOf(party)] as const] : []),
          ...(party?.kind === 'provider' && party.phone && !view.provider
            ? [[t('hot.provider.phone'), party.phone] as const]
            : []),
          ...(transfer
            ? [[t('hot.to'), [transfer.to, transfer.reference].filter(Boolean).join(' ')] as const]
            : []),
          ...handOvers.map(
            ({ to, at }) =>
              [t('hot.handedTo'), `${named(`hot.h.${to}`)} · ${instant(at)}`] as const,
          ),
          ...(need ? [[t('hot.needLink'), named(`hot.n.${need.category}`)] as const] : []),
        ]}
      />
    </section>
  );
}

/** The provider’s entry in the directory, beside the ticket. */
function Provider({ tenant, view: { provider } }: Shown) {
  if (!provider) return null;
  return (
    <section class="card" aria-labelledby="provider">
      <h2 id="provider" lang="zh-CN">
        {provider.name}
      </h2>
      <Card card={provider} />
      <p>
        <a href={workPage('directory', { tenant, outlet: provider.id })}>{t('hot.pr.entry')}</a>
      </p>
    </section>
  );
}

function Way({ view }: { view: TicketView }) {
  const { ticket } = view;
  return (
    <section class="card" aria-labelledby="way">
      <h2 id="way">{t('hot.way')}</h2>
      <ol class="talk">
        {ticket.way.map(({ at, to, note, party, isLate }) => (
          <li key={`${at}${to}`}>
            <strong>{named(`hot.s.${to}`)}</strong> {party && <span lang="zh-CN">{party}</span>}{' '}
            <span class="small quiet">{instant(at)}</span>{' '}
            {isLate && <span class="tag stopped">{t('hot.late')}</span>}
            {note && (
              <p class="prose" lang="zh-CN">
                {note}
              </p>
            )}
          </li>
        ))}
      </ol>
      {ticket.callBacks.length > 0 && (
        <>
          <h3>{t('hot.calls')}</h3>
          <ul class="talk">
            {ticket.callBacks.map(({ at, reached, solved, satisfaction }) => (
              <li key={at}>
                {instant(at)}{' '}
                {reached
                  ? [
                      named(solved ? 'hot.out.solved' : 'hot.out.notSolved'),
                      ...(satisfaction ? [named(`hot.sat.${satisfaction}`)] : []),
                    ].join(' · ')
                  : t('hot.missed')}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Linked({ view }: { view: TicketView }) {
  if (view.linked.length === 0) return null;
  return (
    <section class="card" aria-labelledby="linked">
      <h2 id="linked">{t('hot.linked')}</h2>
      <ul class="talk">
        {view.linked.map((row) => (
          <li key={row.id}>
            <TicketLink row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Acts(props: Shown) {
  const { tenant, id, desk, view, put } = props;
  const wish = useMemo(() => intention(), []);
  const open = acts.filter((act) => view.may.includes(act));
  const act = open.find((one) => one === parameter('act'));
  const done = (next: TicketView) => {
    put(next);
    goTo(hereWith({ act: '', done: 'yes' }));
    props.onDone();
  };
  if (act)
    return <ActForm key={act} tenant={tenant} act={act} desk={desk} view={view} onDone={done} />;
  const finish = async () => {
    done(await sendTicket({ tenant, ticket: id }, { type: 'finish' }, wish));
  };
  return (
    <p class="actions">
      {open.map((one, at) => (
        <a
          key={one}
          class={at === 0 ? 'button primary' : 'button'}
          href={hereWith({ act: one, done: '' })}
          onClick={stayHere}
        >
          {named(`hot.do.${one}`)}
        </a>
      ))}
      {view.may.includes('finish') && (
        <button type="button" class="button" onClick={() => void finish()}>
          {t('hot.do.finish')}
        </button>
      )}
      {view.ticket.need && (
        <a class="button" href={workPage('needs', { tenant, need: view.ticket.need.id })}>
          {t('hot.needLink')}
        </a>
      )}
      <a href={hereWith({ ticket: '', act: '', done: '' })} onClick={stayHere}>
        {t('hot.back')}
      </a>
    </p>
  );
}

/** One ticket: what it is, what can be done with it, what was done. */
export function One(props: Props) {
  const { tenant, id } = props;
  const asked = useMemo(() => query(() => getTicket({ tenant, ticket: id })), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  const shown = { ...props, view, put: (next: TicketView) => asked.put(next) };
  return (
    <>
      {parameter('done') && (
        <div role="status">
          <Notice kind="good" title={t('hot.did')} />
        </div>
      )}
      <Told view={view} />
      <Call {...shown} />
      <Acts {...shown} />
      <Provider {...shown} />
      <Way view={view} />
      <Linked view={view} />
    </>
  );
}
