import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { CommandType } from '../../../shared/domain/purchase/lifecycle.ts';
import { ActPage } from '../../acts/act-page.tsx';
import { getContractDraft } from '../../api/contracts.ts';
import { parameter } from '../../here.ts';
import { t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { contractActs } from './acts/index.ts';
import { draftAct } from './draft/act.tsx';

/** Asked for only by whoever drafts: others have no right to it. */
let begun: ReturnType<typeof begin> | undefined;
const begin = () =>
  query(() => getContractDraft({ tenant: parameter('tenant'), purchase: parameter('purchase') }));
function draftQuery() {
  begun ??= begin();
  return begun;
}

type Props = {
  view: PurchaseView;
  command: CommandType;
  reload(): void;
  onDone(done: CommandDone): void;
};

/** The act named in the address, if it is the reader's to do in this state. */
export function ActScreen({ view, command, reload, onDone }: Props) {
  const isDraft = command === 'draftContracts' && view.commands.includes(command);
  const asking = isDraft ? draftQuery() : undefined;
  const draft = asking?.data.value;
  if (asking && !draft) {
    const problem = asking.problem.value;
    return problem ? <Failure problem={problem} again={() => void asking.load()} /> : <Loading />;
  }
  const act = draft ? draftAct(draft) : contractActs[command];
  if (!act || !view.commands.includes(command))
    return (
      <Notice kind="info" title={t('act.notNow')}>
        <p>{t('act.notNowText')}</p>
      </Notice>
    );
  const reference = parameter('reference');
  return (
    <ActPage
      key={`${command}.${reference}`}
      act={act}
      command={command}
      situation={{ view, reference, organization: parameter('organization') }}
      reload={reload}
      onDone={onDone}
    />
  );
}
