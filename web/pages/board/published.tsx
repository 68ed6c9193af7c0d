import type { BoardRecord, Boards } from '../../../shared/contracts/boards.ts';
import { boardKinds } from '../../../shared/domain/boards/kinds.ts';
import { hereWith, stayHere } from '../../here.ts';
import { instant, money, named, t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';

const sum = (fen: number | undefined) => (fen === undefined ? '–' : money(fen));

function Published({ one, isCorrected }: { one: BoardRecord; isCorrected: boolean }) {
  const { kind, title, text, on, by, at, corrects, incomeFen, spentFen } = one;
  return (
    <article class="project">
      <h3>
        {title} <span class="tag">{named(`board.kind.${kind}`)}</span>{' '}
        {corrects && <span class="tag current">{t('board.correcting')}</span>}
        {isCorrected && <span class="tag warn">{t('board.corrected')}</span>}
      </h3>
      {(incomeFen ?? spentFen) !== undefined && (
        <p>
          <b>{t('board.money', { income: sum(incomeFen), spent: sum(spentFen) })}</b>
        </p>
      )}
      <p class="prose">{text}</p>
      <p class="small quiet">
        {on} · {t('board.by', { by, at: instant(at) })}
      </p>
    </article>
  );
}

/** All a community has published, the latest day first. */
export const Records = ({ records }: Pick<Boards, 'records'>) => (
  <section class="card" aria-labelledby="published">
    <h2 id="published">{t('board.list')}</h2>
    {records.length === 0 && <p class="quiet">{t('board.empty')}</p>}
    {records.map((one) => (
      <Published
        key={one.id}
        one={one}
        isCorrected={records.some(({ corrects }) => corrects === one.id)}
      />
    ))}
  </section>
);

/** Every community the reader answers for, and until when it has published what. */
export function Places({ places }: Pick<Boards, 'places'>) {
  return (
    <TableFrame label={t('board.places')}>
      <thead>
        <tr>
          <th scope="col">{t('board.col.place')}</th>
          {boardKinds.map((kind) => (
            <th scope="col" key={kind}>
              {named(`board.kind.${kind}`)} · {t('board.col.of')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map(({ community, name, latest }) => (
          <tr key={community}>
            <th scope="row">
              <a href={hereWith({ community })} onClick={stayHere}>
                {name}
              </a>
            </th>
            {boardKinds.map((kind) => (
              <td key={kind} class={latest[kind] ? undefined : 'quiet'}>
                {latest[kind] ?? t('board.never')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
