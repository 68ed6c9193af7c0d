import type { HearingView } from '../../../shared/contracts/hearing.ts';
import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { CommandType } from '../../../shared/domain/purchase/lifecycle.ts';
import { ActPage } from '../../acts/act-page.tsx';
import { parameter } from '../../here.ts';
import { t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';
import { nameOfPossible } from './possible.ts';
import { raiseAct } from './raise-act.tsx';
import { withdrawAct } from './withdraw-act.tsx';

type Props = {
  view: PurchaseView;
  hearing: HearingView;
  command: CommandType;
  organization: string;
  reload(): void;
  onDone(done: CommandDone): void;
};

/** Without a name, the first thing that can be raised: the address of the mail and the task list name none. */
function actFor({ hearing, command, view }: Props, reference: string) {
  if (command === 'withdrawObjection')
    return view.purchase.objections[reference] ? withdrawAct : undefined;
  const possible = hearing.possible.find(
    (one) => !one.refusal && (!reference || nameOfPossible(one) === reference),
  );
  return command === 'raiseObjection' && possible ? raiseAct(possible, hearing) : undefined;
}

/** The act named in the address, if it is the organization's to do now. */
export function ActScreen(props: Props) {
  const { view, command, organization, reload, onDone } = props;
  const reference = parameter('reference');
  const act = actFor(props, reference);
  if (!act)
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
      situation={{ view, reference, organization }}
      reload={reload}
      onDone={onDone}
    />
  );
}
