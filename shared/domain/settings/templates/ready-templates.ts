import type { Settings } from '../kinds.ts';
import { combined } from '../merged.ts';
import { belowLimit } from './below-limit.ts';
import { communities } from './communities.ts';
import { evaluationTemplates } from './evaluations.ts';
import { hotline } from './hotline.ts';
import { huzhou } from './huzhou.ts';
import { microVenture } from './micro-venture.ts';
import { partyService } from './party-service.ts';
import { paymentFile } from './payment-file.ts';
import type { ReadyTemplate } from './ready-template.ts';
import { statutory } from './statutory.ts';
import { supervision } from './supervision.ts';
import { venture } from './venture.ts';
import { wuhou } from './wuhou.ts';

/** What a tenant can begin with or add later. Several together are one set of settings. */
export const readyTemplates: readonly ReadyTemplate[] = [
  statutory,
  belowLimit,
  venture,
  microVenture,
  partyService,
  wuhou,
  huzhou,
  supervision,
  paymentFile,
  communities,
  hotline,
  ...evaluationTemplates,
];

/** The settings that the templates with these ids bring together; ids nobody knows bring nothing. */
export const settingsOfTemplates = (ids: readonly string[]): Settings =>
  combined(readyTemplates.filter(({ id }) => ids.includes(id)).map(({ settings }) => settings));
