import type { Category } from '../../../shared/domain/directory/setting.ts';
import { language, t } from '../../i18n.ts';

export const categoryName = (categories: readonly Category[], id: string): string => {
  const found = categories.find((one) => one.id === id);
  if (!found) return id;
  return language() === 'en' ? found.name.en : found.name.zh;
};

export const categoryNames = (categories: readonly Category[], ids: readonly string[]): string =>
  ids.map((id) => categoryName(categories, id)).join(t('list.comma'));
