import type { Option } from '../../form/field.tsx';
import { t } from '../../i18n.ts';
import { regions } from '../../parts/regions.ts';

/** Every community under its street: a tenant has some dozens where a committee chooses. */
export const communities = (): readonly (readonly [string, string])[] =>
  regions().flatMap(({ name, children }) =>
    children.map((one) => [one.code, `${name} · ${one.name}`] as const),
  );
export const communityOptions = (): Option[] => [['', t('fc.choose')], ...communities()];
