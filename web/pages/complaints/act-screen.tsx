import type { HearingView } from '../../../shared/contracts/hearing.ts';
import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { CommandType } from '../../../shared/domain/purchase/lifecycle.ts';
import { ActPage } from '../../acts/act-page.tsx';
import { parameter } from '../../here.ts';
import { t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';
import { actsFor } from './acts.tsx';

type Props = {
  view: PurchaseView;
  hearing: HearingView;
  command: CommandType;
  reload(): void;
  onDone(done: CommandDone): void;
};

/** The act named in the address, if it is the reader's to do about that case now. */
export function ActScreen({ view, hearing, command, reload, onDone }: Props) {
  const reference = parameter('reference');
  const act = actsFor(hearing, reference)[command];
  const isTheirs = view.commands.includes(command) && view.purchase.objections[reference];
  if (!act || !isTheirs)
    return (
      <Notice kind="info" title={t('act.notNow')}>
        <p>{t('act.notNowText')}</p>
      </Notice>
    );
  return (
    <ActPage
      key={`${command}.${reference}`}
      act={act}
      command={command}
      situation={{ view, reference, organization: '' }}
      reload={reload}
      onDone={onDone}
    />
  );
}
