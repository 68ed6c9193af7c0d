import { type Check, faultsOf, text } from '../../form/checks.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';

const slug: Check = (value) => (/^[a-z0-9]{4,16}$/.test(value) ? undefined : t('pf.slug.fault'));
const email: Check = (value) =>
  /^\S+@\S+\.\S+$/.test(value.trim()) ? undefined : t('pf.email.fault');
const anything: Check = (value) => (value === '' ? t('fault.choose') : undefined);

/** `街道：社区、社区`, one street a line. */
export const streetsIn = (typed: string) =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [name = '', rest = ''] = line.split(/[:：]/);
      const communities = rest
        .split(/[、,，;；]/)
        .map((one) => one.trim())
        .filter(Boolean);
      return { name: name.trim(), communities };
    });

/** What is wrong with what was filled in; `isTyped`: the place is in no list, its streets are typed. */
export function wizardFaults(values: FormValues, isTyped: boolean) {
  return {
    ...faultsOf(values, {
      name: text(60, 2),
      nameEn: text(80, 2),
      id: slug,
      'admin.name': text(60),
      'admin.email': email,
      isSandbox: anything,
      ...(isTyped && { streets: text(20_000) }),
    }),
    ...(rowsAt(values, 'templates').length === 0 && { templates: t('fault.choose') }),
  };
}

/** What was filled in, as it is sent. @param code - the division's, where the place is in the list */
export function tenantOf(values: FormValues, code: string | undefined) {
  return {
    id: textAt(values, 'id'),
    name: textAt(values, 'name').trim(),
    nameEn: textAt(values, 'nameEn').trim(),
    ...(code ? { division: { code } } : { streets: streetsIn(textAt(values, 'streets')) }),
    admin: {
      name: textAt(values, 'admin.name').trim(),
      email: textAt(values, 'admin.email').trim(),
      language: 'zh-CN',
    },
    templates: rowsAt(values, 'templates'),
    isSandbox: textAt(values, 'isSandbox') === 'yes',
  };
}
