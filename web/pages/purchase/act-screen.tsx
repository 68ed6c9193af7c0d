import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { CommandType } from '../../../shared/domain/purchase/lifecycle.ts';
import type { Acts } from '../../acts/act.ts';
import { ActPage } from '../../acts/act-page.tsx';
import { parameter } from '../../here.ts';
import { t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';
import { awardActs } from './acts/award-acts.tsx';
import { callActs } from './acts/call-acts.tsx';
import { noticeActs } from './acts/notice-acts.tsx';
import { planningActs } from './acts/planning-acts.tsx';
import { priorActs } from './acts/prior-acts.tsx';
import { reviewActs } from './acts/review-acts.tsx';
import { sideExitActs } from './acts/side-exit-acts.tsx';
import { workActs } from './acts/work-acts.tsx';

const acts: Acts = {
  ...planningActs,
  ...priorActs,
  ...noticeActs,
  ...callActs,
  ...reviewActs,
  ...awardActs,
  ...workActs,
  ...sideExitActs,
};

type Props = {
  view: PurchaseView;
  reload(): void;
  onDone(done: CommandDone, command: CommandType): void;
};

/** The act named in the address, if it is the reader's to do in this state. */
export function ActScreen({ view, reload, onDone }: Props) {
  const command = parameter('act') as CommandType;
  const reference = parameter('reference');
  const act = acts[command];
  if (!act || !view.commands.includes(command))
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
      onDone={(done) => onDone(done, command)}
    />
  );
}
