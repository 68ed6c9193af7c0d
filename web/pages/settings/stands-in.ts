import { plainPaymentFile } from '../../../shared/domain/settings/presets/payment-file.ts';
import { plainQuestionnaire } from '../../../shared/domain/settings/presets/questionnaire.ts';
import type { SettingKey } from '../../../shared/domain/settings/setting-keys.ts';

/** What counts while a tenant has set nothing, for the settings that cannot do without. */
export const standsIn: Partial<Record<SettingKey, unknown>> = {
  paymentFile: plainPaymentFile,
  questionnaire: plainQuestionnaire,
};
