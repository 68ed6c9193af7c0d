import { useSignal } from '@preact/signals';
import type { FacilityView } from '../../../shared/contracts/facility.ts';
import { sides } from '../../../shared/domain/facility/opening.ts';
import { intention } from '../../api/ask.ts';
import { sendFacility } from '../../api/facilities.ts';
import { chosen, text } from '../../form/checks.ts';
import { instant, named, t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import { Failure, Notice } from '../../shell/notice.tsx';
import { Deed, isAct, Open, said } from './deed.tsx';
import { ScanField, scanIn } from './scan.tsx';
import type { Of, Shown } from './shown.ts';

type Opening = FacilityView['openings'][number];
export type One = Shown & { opening: Opening };

/** A signature as it was given: on a sheet that was scanned, or as whoever saw it says. */
function Sign({ tenant, view, reload, opening }: One) {
  const hasSigned = opening.letter?.state === 'signed';
  const missing = sides.filter((side) => !opening.signed[side] && !(side === 'unit' && hasSigned));
  return (
    <Deed
      act="sign"
      title={t('fc.o.sign')}
      reload={reload}
      send={(values, wish) => {
        const paper = scanIn(values);
        const position = said(values, 'position');
        return sendFacility(
          tenant,
          {
            type: 'signOpening',
            facility: view.facility.id,
            opening: opening.id,
            textHash: opening.textHash,
            side: said(values, 'side'),
            name: said(values, 'name'),
            on: said(values, 'on'),
            ...(position && { position }),
            ...(paper && { paper }),
          } as Of<'signOpening'>,
          wish,
        );
      }}
      initial={{
        side: missing[0] ?? '',
        name: '',
        position: '',
        on: view.now.slice(0, 10),
        paper: { sha256: '', fileName: '', printedHash: '', reference: '' },
      }}
      lines={[
        {
          path: 'side',
          label: t('fc.o.side'),
          kind: 'select',
          check: chosen,
          options: missing.map((side) => [side, named(`fc.side.${side}`)] as const),
        },
        { path: 'name', label: t('fc.o.signer'), hint: t('fc.o.signer.hint'), check: text(40, 2) },
        { path: 'position', label: t('fc.o.position') },
        { path: 'on', label: t('fc.o.signedOn'), kind: 'date', check: chosen },
      ]}
      more={(form) => <ScanField form={form} />}
    />
  );
}

/** Sends the unit a code, or makes one to be brought on paper. */
function Ask({ tenant, view, reload, opening }: One) {
  return (
    <Deed
      act="ask"
      title={t('fc.o.ask')}
      reload={reload}
      send={(values, wish) =>
        sendFacility(
          tenant,
          {
            type: 'askToSign',
            facility: view.facility.id,
            opening: opening.id,
            via: 'mail',
            mail: said(values, 'mail'),
          },
          wish,
        )
      }
      initial={{ mail: view.unitMail ?? '' }}
      lines={[
        { path: 'mail', label: t('fc.o.mail'), hint: t('fc.o.mail.hint'), check: text(120, 5) },
      ]}
    />
  );
}

/** Where a unit reads and signs: shown once, for whoever brings it there. */
export const unitPage = (tenant: string, code: string) => `/t/${tenant}/unit?code=${code}`;

/** A code to hand over, made at once; whoever has no mail is asked this way. */
function PaperCode({ tenant, view, opening }: One) {
  const code = useSignal('');
  const refused = useSignal<unknown>(undefined);
  const make = async () => {
    refused.value = undefined;
    try {
      const wish = intention();
      const made = await sendFacility(
        tenant,
        { type: 'askToSign', facility: view.facility.id, opening: opening.id, via: 'paper' },
        wish,
      );
      code.value = made.code ?? '';
    } catch (cause) {
      refused.value = cause;
    }
  };
  if (code.value)
    return (
      <Notice kind="good" title={t('fc.o.code', { code: code.value })}>
        <p>{t('fc.o.code.do')}</p>
        <p>
          <a href={unitPage(tenant, code.value)} target="_blank" rel="noreferrer">
            {t('fc.o.code.open')}
          </a>
        </p>
      </Notice>
    );
  return (
    <>
      {refused.value instanceof ProblemError && (
        <Failure problem={refused.value} again={() => void make()} />
      )}
      <button type="button" class="button" onClick={() => void make()}>
        {t('fc.o.paper')}
      </button>
    </>
  );
}

const looks = { waiting: 'info', signed: 'good', declined: 'warn', over: 'warn' } as const;

function Answered({ opening }: { opening: Opening }) {
  const { letter, asked } = opening;
  if (!letter || opening.signed.unit) return null;
  const { state, name = '', at, note, position = '' } = letter;
  return (
    <Notice
      kind={looks[state]}
      title={t(`fc.l.${state}`, {
        name,
        position,
        at: instant(at ?? asked?.until ?? ''),
      })}
    >
      {note && <p lang="zh-CN">{note}</p>}
    </Notice>
  );
}

/** What is to do until both have signed. */
export function Signing(props: One) {
  const { opening, view, tenant, reload } = props;
  const isUnitOpen = !opening.signed.unit;
  const hasSigned = opening.letter?.state === 'signed';
  const take = async () => {
    const command = {
      type: 'takeSignature',
      facility: view.facility.id,
      opening: opening.id,
    } as const;
    await sendFacility(tenant, command, intention());
    reload();
  };
  return (
    <>
      <Answered opening={opening} />
      {isAct('sign', opening.id) && <Sign {...props} />}
      {isAct('ask', opening.id) && <Ask {...props} />}
      <div class="actions">
        {!isAct('sign', opening.id) && (
          <Open
            act="sign"
            of={opening.id}
            label={hasSigned ? t('fc.o.countersign') : t('fc.o.sign')}
            about={opening.from}
          />
        )}
        {isUnitOpen && hasSigned && opening.signed.community && (
          <button type="button" class="button primary" onClick={() => void take()}>
            {t('fc.o.take')}
          </button>
        )}
        {isUnitOpen && !hasSigned && !isAct('ask', opening.id) && (
          <>
            <Open act="ask" of={opening.id} label={t('fc.o.ask')} about={opening.from} />
            <PaperCode {...props} />
          </>
        )}
      </div>
    </>
  );
}
