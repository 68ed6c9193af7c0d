import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { CommandType } from '../../../shared/domain/purchase/lifecycle.ts';
import { ActPage } from '../../acts/act-page.tsx';
import { organizationActs } from './acts.tsx';

type Props = {
  view: PurchaseView;
  command: CommandType;
  organization: string;
  reload(): void;
  onDone(done: CommandDone, command: CommandType): void;
};

/** What the organization does in this purchase, one act at a time; nothing for an act that is not its own. */
export function OwnAct({ view, command, organization, reload, onDone }: Props) {
  const act = organizationActs[command];
  if (!act) return null;
  const reference = String(view.purchase.period);
  return (
    <ActPage
      key={command}
      act={act}
      command={command}
      situation={{ view, reference, organization }}
      reload={reload}
      onDone={(done) => onDone(done, command)}
    />
  );
}
