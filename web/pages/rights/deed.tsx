import type { RightsCommand, RightsView } from '../../../shared/contracts/rights.ts';
import { sendRights } from '../../api/rights.ts';
import { type DeedProps, Deed as PlainDeed } from '../../form/deed.tsx';
import type { FormValues } from '../../form/path.ts';
import { t } from '../../i18n.ts';

export { said } from '../../form/deed.tsx';

export type Shown = { tenant: string; view: RightsView; put(view: RightsView): void };

type Props = Shown &
  Omit<DeedProps, 'act' | 'cancel'> & { command(values: FormValues): RightsCommand };

/** One thing to do about what communities have a say in; what it answers is shown. */
export const Deed = ({ tenant, put, command, view: _view, ...props }: Props) => (
  <PlainDeed
    {...props}
    cancel={t('rt.cancel')}
    act={async (values, wish) => put(await sendRights(tenant, command(values), wish))}
  />
);
