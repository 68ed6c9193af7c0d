import { useMemo } from 'preact/hooks';
import type { EntryView } from '../../../shared/contracts/library.ts';
import { getEntry } from '../../api/library.ts';
import { type Fact, Facts } from '../../form/facts.tsx';
import { hereWith, parameter, stayHere, workPage } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { Open } from '../facilities/deed.tsx';
import { FigureText, isRule, looks, spanOf } from './shown.tsx';

const EntryForm = lazily(async () => (await import('./entry-form.tsx')).EntryForm);

type Props = { view: EntryView };
const own = (text: string) => <span lang="zh-CN">{text}</span>;
const formOf = (kind: string) => (kind === 'case' || kind === 'study' ? kind : 'document');

function About({ view }: Props) {
  const { entry, standing, isNationwide } = view;
  const { published } = entry;
  const facts: Fact[] = [
    [t('li.kind'), named(`li.kind.${entry.kind}`)],
    [t('li.dates'), spanOf(entry)],
    [
      t('li.level'),
      <>
        {named(`li.level.${entry.area.level}`)} {own(entry.area.name)}
      </>,
    ],
    [t('li.certainty'), named(`li.certainty.${entry.certainty}`)],
  ];
  if (isRule(entry.kind))
    facts.push(
      [t('li.standing'), <span class={looks[standing]}>{named(`li.standing.${standing}`)}</span>],
      [t('li.status'), named(`li.status.${entry.status}`)],
    );
  if (entry.body) facts.push([t('li.body'), own(entry.body)]);
  if (entry.number) facts.push([t('li.number'), own(entry.number)]);
  if (entry.topics.length > 0)
    facts.push([
      t('li.topic'),
      entry.topics.map((one) => named(`li.topic.${one}`)).join(t('list.comma')),
    ]);
  if (published)
    facts.push([
      t('li.published'),
      <>
        <a href={published.address} rel="noreferrer">
          {published.address}
        </a>
        {published.seenOn && ` ${t('li.seenOn', { day: published.seenOn })}`}
      </>,
    ]);
  if (entry.reviewOn) facts.push([t('li.reviewOn'), entry.reviewOn]);
  return (
    <section class="card">
      <h2 lang="zh-CN">{entry.title}</h2>
      <p class="prose" lang="zh-CN">
        {entry.abstract}
      </p>
      <Facts facts={facts} isTwo />
      {isNationwide && <p class="small quiet">{t('li.shipped.hint')}</p>}
    </section>
  );
}

function Case({ view }: Props) {
  const told = view.entry.case;
  if (!told) return null;
  const facts: Fact[] = [
    [t('li.c.place'), own(told.place)],
    [t('li.c.problem'), own(told.problem)],
    [t('li.c.done'), own(told.done)],
    [t('li.c.cost'), told.cost ? <FigureText figure={told.cost} /> : t('li.c.noCost')],
    [t('li.c.ask'), told.ask ? own(told.ask) : '—'],
  ];
  return (
    <section class="card">
      <h2>{t('li.case')}</h2>
      <Facts facts={facts} />
      <h3>{t('li.c.results')}</h3>
      {told.results.length === 0 ? (
        <p class="quiet">{t('li.c.noResults')}</p>
      ) : (
        <ul>
          {told.results.map((figure) => (
            <li key={figure.what}>
              {own(figure.what)} <FigureText figure={figure} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Study({ view, tenant }: Props & { tenant: string }) {
  const { study } = view.entry;
  if (!study) return null;
  return (
    <section class="card">
      <h2>{t('li.study')}</h2>
      <Facts
        facts={[
          [t('li.s.question'), own(study.question)],
          [
            t('li.s.methods'),
            <ul>
              {study.methods.map(({ method, by, from, until }) => (
                <li key={`${method}${by}`}>
                  {named(`li.method.${method}`)} · {own(by)} · {from} – {until}
                </li>
              ))}
            </ul>,
          ],
          [t('li.s.visited'), study.visited.length > 0 ? own(study.visited.join('、')) : '—'],
        ]}
      />
      <h3>{t('li.s.findings')}</h3>
      <ul>
        {study.findings.map(({ text, figure }) => (
          <li key={text}>
            {own(text)} {figure && <FigureText figure={figure} />}
          </li>
        ))}
      </ul>
      {study.needs.length > 0 && (
        <>
          <h3>{t('li.s.needs')}</h3>
          <ul>
            {study.needs.map((need) => (
              <li key={need}>
                <a href={workPage('needs', { tenant, need })}>{need}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Grants({ view }: Props) {
  const { grants, id } = view.entry;
  if (grants.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('li.grants')}</h2>
      <ul>
        {grants.map(({ kind, to, condition }) => (
          <li key={`${kind}${to}`}>
            {t('li.grant.to', { grant: named(`li.grant.${kind}`), to: named(`li.to.${to}`) })}{' '}
            <span class="quiet" lang="zh-CN">
              {condition}
            </span>
          </li>
        ))}
      </ul>
      <p class="actions">
        <a
          class="button"
          href={hereWith({ tab: 'benefits', policy: id, entry: '', done: '' })}
          onClick={stayHere}
        >
          {t('li.grants.open')}
        </a>
      </p>
    </section>
  );
}

function Links({ view, tenant }: Props & { tenant: string }) {
  const { to, from, cited } = view;
  const line = ({ kind, id, title }: EntryView['to'][number], way: 'to' | 'from') => (
    <li key={`${way}${kind}${id}`}>
      {named(`li.rel.${way}.${kind}`)}{' '}
      <a href={hereWith({ entry: id, done: '' })} lang="zh-CN" onClick={stayHere}>
        {title}
      </a>
    </li>
  );
  return (
    <>
      {to.length + from.length > 0 && (
        <section class="card">
          <h2>{t('li.relations')}</h2>
          <ul>
            {to.map((one) => line(one, 'to'))}
            {from.map((one) => line(one, 'from'))}
          </ul>
        </section>
      )}
      {cited.length > 0 && (
        <section class="card">
          <h2>{t('li.cited')}</h2>
          <p class="quiet">{t('li.cited.hint')}</p>
          <details>
            <summary>{t('li.cited.n', { n: cited.length })}</summary>
            <ul>
              {cited.map(({ setting, entry, what, source }, at) => (
                <li key={`${setting}${entry}${what}${at}`}>
                  <a href={workPage('settings', { tenant, setting })}>{setting}</a>{' '}
                  <code>{[entry, what].filter(Boolean).join(' · ')}</code>{' '}
                  <span class="small quiet" lang="zh-CN">
                    {source}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        </section>
      )}
    </>
  );
}

function History({ view }: Props) {
  if (view.history.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('li.history')}</h2>
      <ol class="plain-list">
        {view.history.map(({ at, by, reason, changed }) => (
          <li key={at}>
            {at.slice(0, 10)} <span lang="zh-CN">{by}</span>{' '}
            {changed.length === 0
              ? t('li.history.begun')
              : t('li.history.changed', {
                  what: changed.map((one) => named(`li.f.${one}`, one)).join(t('list.comma')),
                })}
            {reason && (
              <span class="block small quiet" lang="zh-CN">
                {reason}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** One entry: what it says, what it grants, what it has to do with others, who cites it, how it came about. */
export function One({ tenant, entry }: { tenant: string; entry: string }) {
  const asked = useMemo(() => query(() => getEntry(tenant, entry)), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  const isEditing = view.mayWrite && parameter('act') === 'edit';
  return (
    <>
      <p class="actions">
        <a href={hereWith({ entry: '', act: '', done: '' })} onClick={stayHere}>
          {t('li.back')}
        </a>
        {view.mayWrite && !isEditing && <Open act="edit" label={t('li.edit')} />}
        {view.entry.kind === 'case' && (
          <a
            class="button"
            href={workPage('plan', {
              tenant,
              after: t('li.case.after', {
                title: view.entry.title,
                address: workPage('library', { tenant, entry }),
              }),
            })}
          >
            {t('li.case.plan')}
          </a>
        )}
      </p>
      {isEditing && (
        <EntryForm
          tenant={tenant}
          form={formOf(view.entry.kind)}
          entry={view.entry}
          rows={[]}
          reload={() => void asked.load()}
        />
      )}
      <About view={view} />
      <Case view={view} />
      <Study view={view} tenant={tenant} />
      <Grants view={view} />
      <Links view={view} tenant={tenant} />
      <History view={view} />
    </>
  );
}
