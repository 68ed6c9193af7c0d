import { zh as catalogue } from '../../shared/messages/catalogue.zh.ts';
import { zh as fields } from '../../shared/messages/work-setting-fields.zh.ts';
import { zh as settings } from '../../shared/messages/work-settings.zh.ts';

/** What the page of settings says. */
export const words = { ...settings, ...fields, ...catalogue };
