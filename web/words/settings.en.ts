import { en as catalogue } from '../../shared/messages/catalogue.en.ts';
import { en as fields } from '../../shared/messages/work-setting-fields.en.ts';
import { en as settings } from '../../shared/messages/work-settings.en.ts';

/** What the page of settings says. */
export const words = { ...settings, ...fields, ...catalogue };
