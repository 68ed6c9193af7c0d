import type { AccessCommand, AccessView } from '../../../shared/contracts/task-access.ts';
import { sendAccess } from '../../api/communities.ts';
import { type DeedProps, Deed as PlainDeed } from '../../form/deed.tsx';
import type { FormValues } from '../../form/path.ts';
import { t } from '../../i18n.ts';

export { said } from '../../form/deed.tsx';

export type Shown = { tenant: string; view: AccessView; put(view: AccessView): void };

type Props = Shown &
  Omit<DeedProps, 'act' | 'cancel'> & { command(values: FormValues): AccessCommand };

/** One thing to do about the access of tasks; what it answers is shown. */
export const Deed = ({ tenant, put, command, view: _view, ...props }: Props) => (
  <PlainDeed
    {...props}
    cancel={t('ac.cancel')}
    act={async (values, wish) => put(await sendAccess(tenant, command(values), wish))}
  />
);
