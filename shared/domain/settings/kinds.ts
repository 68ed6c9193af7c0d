import type * as z from 'zod';
import { AccessSetting } from './access.ts';
import { BrandingSetting } from './branding.ts';
import { BudgetSetting } from './budget.ts';
import { CalendarSetting } from './calendar.ts';
import { CallsSetting } from './calls.ts';
import { CatalogueSetting } from './catalogue.ts';
import { CategoriesSetting } from './categories.ts';
import { CommunitiesSetting } from './communities.ts';
import { CommunityFundsSetting } from './community-funds.ts';
import { ContractClausesSetting } from './contract-clauses.ts';
import { DeliberationSetting } from './deliberation.ts';
import { ConsequencesSetting, EvaluationSetting } from './evaluation.ts';
import { FundSourcesSetting } from './fund-sources.ts';
import { HotlineSetting } from './hotline.ts';
import { LanguagesSetting } from './languages.ts';
import { LinkageSetting } from './linkage.ts';
import { MailIdentitySetting } from './mail-identity.ts';
import { NeedsSetting } from './needs.ts';
import { PaymentFileSetting } from './payment-file.ts';
import { PlansSetting } from './plans.ts';
import { QuestionnaireSetting } from './questionnaire.ts';
import { RubricsSetting } from './rubrics.ts';
import { RulesSetting } from './rules.ts';
import type { SettingKey } from './setting-keys.ts';
import { SignInSetting } from './sign-in.ts';
import { SpendingSetting } from './spending.ts';
import { SupervisionSetting } from './supervision.ts';
import { ThresholdsSetting } from './thresholds.ts';
import { TrancheSchemesSetting } from './tranche-schemes.ts';

/** Every setting of a tenant, by the name it is stored and addressed under. */
export const settingKinds = {
  rules: RulesSetting,
  calendar: CalendarSetting,
  thresholds: ThresholdsSetting,
  calls: CallsSetting,
  plans: PlansSetting,
  rubrics: RubricsSetting,
  evaluation: EvaluationSetting,
  consequences: ConsequencesSetting,
  categories: CategoriesSetting,
  catalogue: CatalogueSetting,
  fundSources: FundSourcesSetting,
  trancheSchemes: TrancheSchemesSetting,
  communityFunds: CommunityFundsSetting,
  communities: CommunitiesSetting,
  access: AccessSetting,
  contractClauses: ContractClausesSetting,
  budget: BudgetSetting,
  supervision: SupervisionSetting,
  needs: NeedsSetting,
  deliberation: DeliberationSetting,
  hotline: HotlineSetting,
  questionnaire: QuestionnaireSetting,
  linkage: LinkageSetting,
  spending: SpendingSetting,
  paymentFile: PaymentFileSetting,
  branding: BrandingSetting,
  languages: LanguagesSetting,
  mailIdentity: MailIdentitySetting,
  signIn: SignInSetting,
} as const satisfies Record<SettingKey, z.ZodType>;

export type SettingValue<K extends SettingKey> = z.infer<(typeof settingKinds)[K]>;
/** Some settings of a tenant; one that was never set is not there, and nothing stands in for it. */
export type Settings = { [K in SettingKey]?: SettingValue<K> };
