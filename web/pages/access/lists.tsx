import type { AccessView } from '../../../shared/contracts/task-access.ts';
import { type DutyList, dutyLists } from '../../../shared/domain/access/lists.ts';
import { chosen, text } from '../../form/checks.ts';
import { Field, type Option } from '../../form/field.tsx';
import { t } from '../../i18n.ts';
import { Deed, type Shown, said } from './deed.tsx';

type Entry = AccessView['entries'][number];

const NewEntry = (shown: Shown) => (
  <Deed
    {...shown}
    isMain
    label={t('ac.entry.new')}
    send={t('ac.entry.send')}
    initial={{
      ...{ list: '', title: '', owner: '', assist: '', money: '', basis: '' },
      from: shown.view.day,
    }}
    checks={{
      ...{ list: chosen, title: text(80, 2), owner: text(60), assist: text(60, 0) },
      ...{ money: text(120, 0), basis: text(300), from: chosen },
    }}
    command={(values) => {
      const assist = said(values, 'assist');
      const money = said(values, 'money');
      return {
        type: 'keepEntry',
        entry: {
          list: said(values, 'list') as DutyList,
          title: said(values, 'title'),
          owner: said(values, 'owner'),
          ...(assist && { assist }),
          ...(money && { money }),
          basis: said(values, 'basis'),
          from: said(values, 'from'),
        },
      };
    }}
    fields={(form) => (
      <>
        <Field
          form={form}
          path="list"
          kind="select"
          label={t('ac.entry.list')}
          options={[
            ['', t('choose')],
            ...dutyLists.map((list): Option => [list, t(`ac.list.${list}`)]),
          ]}
        />
        {(['title', 'owner', 'assist', 'money', 'basis'] as const).map((name) => (
          <Field key={name} form={form} path={name} label={t(`ac.entry.${name}`)} />
        ))}
        <Field form={form} path="from" kind="date" label={t('ac.entry.from')} />
      </>
    )}
  />
);

const EndEntry = ({ entry, ...shown }: Shown & { entry: Entry }) => (
  <Deed
    {...shown}
    label={t('ac.entry.end')}
    send={t('ac.entry.end.send')}
    initial={{ until: shown.view.day, reason: '' }}
    checks={{ until: chosen, reason: text(500, 2) }}
    command={(values) => ({
      type: 'endEntry',
      entry: entry.id,
      until: said(values, 'until'),
      reason: said(values, 'reason'),
    })}
    fields={(form) => (
      <>
        <Field form={form} path="until" kind="date" label={t('ac.entry.until')} />
        <Field form={form} path="reason" label={t('ac.reason')} />
      </>
    )}
  />
);

function Line({ entry, ...shown }: Shown & { entry: Entry }) {
  const { title, owner, assist, money, basis, until } = entry;
  const parties = [
    t('ac.entry.line', { owner }),
    assist ? t('ac.entry.assist.line', { assist }) : '',
    money ? t('ac.entry.money.line', { money }) : '',
  ];
  return (
    <li class="row-line">
      <div>
        <p>
          {title} {until && <span class="tag ahead">{t('ac.entry.ended', { on: until })}</span>}
        </p>
        <p class="small quiet">{parties.filter(Boolean).join(' · ')}</p>
        <p class="small quiet">{basis}</p>
      </div>
      {!until && shown.view.may.includes('endEntry') && <EndEntry {...shown} entry={entry} />}
    </li>
  );
}

/** Tasks that were let in stand on the list of their role without being written down twice. */
const admittedTo = ({ applications, day }: AccessView, list: DutyList) =>
  applications.filter(
    ({ state, asked }) =>
      state === 'admitted' &&
      asked.role === list &&
      (asked.endsOn === undefined || day <= asked.endsOn),
  );

/** Whose duty what is: by law, helped with, and never given to communities. */
export function Lists(shown: Shown) {
  const { view } = shown;
  return (
    <>
      {view.may.includes('keepEntry') && <NewEntry {...shown} />}
      {dutyLists.map((list) => {
        const own = view.entries.filter((entry) => entry.list === list);
        const admitted = admittedTo(view, list);
        return (
          <section class="card" key={list} aria-labelledby={`list-${list}`}>
            <h2 id={`list-${list}`}>
              {t(`ac.list.${list}`)} <span class="small quiet">{own.length + admitted.length}</span>
            </h2>
            {own.length + admitted.length === 0 && <p class="quiet">{t('ac.list.none')}</p>}
            <ul class="people-list">
              {own.map((entry) => (
                <Line key={entry.id} {...shown} entry={entry} />
              ))}
              {admitted.map(({ id, asked }) => (
                <li class="row-line" key={id}>
                  <div>
                    <p>
                      {asked.title} <span class="tag done">{t('ac.list.admitted')}</span>
                    </p>
                    <p class="small quiet">
                      {t('ac.entry.line', { owner: asked.department })}
                      {asked.money &&
                        ` · ${t('ac.entry.money.line', { money: asked.money.source })}`}
                    </p>
                    <p class="small quiet">{asked.basis}</p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
