import type { FacilityView } from '../../../shared/contracts/facility.ts';
import { printedEnd, sides } from '../../../shared/domain/facility/opening.ts';
import { sendFacility } from '../../api/facilities.ts';
import { chosen, text } from '../../form/checks.ts';
import { Facts } from '../../form/facts.tsx';
import { count, money, named, t } from '../../i18n.ts';
import { Deed, isAct, Open, said } from './deed.tsx';
import { Propose, Renew } from './propose.tsx';
import type { Of, Shown } from './shown.ts';
import { type One, Signing } from './signing.tsx';

const looks = {
  proposed: 'tag',
  agreed: 'tag current',
  open: 'tag done',
  ending: 'tag warn',
  ended: 'tag',
};
type Signature = NonNullable<FacilityView['openings'][number]['signed']['unit']>;

const signatureText = ({ name, position, on, paper, code }: Signature) =>
  [
    [name, position].filter(Boolean).join(' '),
    on,
    code && t('fc.o.byCode'),
    paper && t('fc.o.byPaper', { reference: paper.reference || paper.sha256.slice(0, 8) }),
  ]
    .filter(Boolean)
    .join('，');

function End({ tenant, view, reload, opening }: One) {
  return (
    <Deed
      act="end"
      title={t('fc.o.end')}
      reload={reload}
      send={(values, wish) =>
        sendFacility(
          tenant,
          {
            type: 'endOpening',
            facility: view.facility.id,
            opening: opening.id,
            by: said(values, 'by'),
            endsOn: said(values, 'endsOn'),
            reason: said(values, 'reason'),
          } as Of<'endOpening'>,
          wish,
        )
      }
      initial={{ by: 'unit', endsOn: '', reason: '' }}
      lines={[
        {
          path: 'by',
          label: t('fc.o.end.by'),
          kind: 'select',
          check: chosen,
          options: sides.map((side) => [side, named(`fc.side.${side}`)] as const),
        },
        {
          path: 'endsOn',
          label: t('fc.o.endsOn'),
          kind: 'date',
          hint: t('fc.o.endsOn.hint', { n: opening.noticeDays }),
          check: chosen,
        },
        { path: 'reason', label: t('fc.o.reason'), check: text(300, 2) },
      ]}
    />
  );
}

function Agreement(props: One) {
  const { opening, view } = props;
  const { signed, notice } = opening;
  const signatures = sides.map((side) => {
    const own = signed[side];
    return `${named(`fc.side.${side}`)} ${own ? signatureText(own) : t('fc.o.unsigned')}`;
  });
  const maySign = view.mayKeep && opening.state === 'proposed';
  const mayEnd = view.mayKeep && !notice && ['agreed', 'open', 'ending'].includes(opening.state);
  const isRenewed = view.openings.some(({ renews }) => renews === opening.id);
  const mayRenew = view.mayKeep && !isRenewed && ['ending', 'ended'].includes(opening.state);
  return (
    <li>
      <span class={looks[opening.state]}>{named(`fc.o.state.${opening.state}`)}</span>{' '}
      {opening.from} — {opening.lastDay ?? t('fc.o.endless')}
      <Facts
        facts={[
          [t('fc.o.signatures'), <span lang="zh-CN">{signatures.join('；')}</span>],
          [
            t('fc.o.terms'),
            t('fc.o.terms.are', {
              minutes: opening.slotMinutes,
              capacity: count(opening.capacity),
              price: opening.priceFen === 0 ? t('fc.free') : money(opening.priceFen),
              deposit: money(opening.depositFen),
            }),
          ],
          [t('fc.o.check'), <code>{printedEnd(opening.textHash)}</code>],
          [
            t('fc.o.rules'),
            <span class="prose" lang="zh-CN">
              {opening.rules}
            </span>,
          ],
          [
            t('fc.o.liability'),
            <span class="prose" lang="zh-CN">
              {opening.liability}
            </span>,
          ],
          ...(notice
            ? [
                [
                  t('fc.o.end'),
                  <span lang="zh-CN">{`${named(`fc.side.${notice.by}`)} ${notice.on}：${notice.reason}`}</span>,
                ] as const,
              ]
            : []),
        ]}
      />
      {maySign && <Signing {...props} />}
      {mayRenew && isAct('renew', opening.id) && <Renew {...props} />}
      {mayEnd && isAct('end', opening.id) && <End {...props} />}
      <p class="actions">
        {mayRenew && !isAct('renew', opening.id) && (
          <Open act="renew" of={opening.id} label={t('fc.o.renew')} about={opening.from} />
        )}
        {mayEnd && !isAct('end', opening.id) && (
          <Open act="end" of={opening.id} label={t('fc.o.end')} about={opening.from} />
        )}
      </p>
    </li>
  );
}

/** Agreements of a facility, the latest first. */
export function Agreements(props: Shown) {
  const { view } = props;
  const isProposing = view.mayKeep && isAct('propose');
  return (
    <>
      {isProposing && <Propose {...props} />}
      <section class="card">
        <h2>{t('fc.o')}</h2>
        {view.openings.length === 0 && <p class="quiet">{t('fc.o.none')}</p>}
        <ul class="plain-list">
          {view.openings.map((opening) => (
            <Agreement key={opening.id} {...props} opening={opening} />
          ))}
        </ul>
        {view.mayKeep && !isProposing && (
          <p class="actions">
            <Open act="propose" label={t('fc.o.propose')} />
          </p>
        )}
      </section>
    </>
  );
}
