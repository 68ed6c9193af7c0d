import type { Certainty } from '../rules.ts';

export type Cited = { source: string; certainty: (typeof Certainty.options)[number] };

/** Read in the text of the Government Procurement Law (2014), articles named. */
export const law = (article: string): Cited => ({
  source: `政府采购法${article} (Government Procurement Law)`,
  certainty: 'primary',
});

/** Read in the text of the Implementing Regulation (State Council order 658). */
export const regulation = (article: string, number: number): Cited => ({
  source: `政府采购法实施条例${article} (Implementing Regulation, art. ${number})`,
  certainty: 'primary',
});

const secondary = (source: string): Cited => ({ source, certainty: 'secondary' });

/** Ministry of Finance orders and notices, read in texts that apply them (domain.md 6). */
export const order87 = secondary('财政部令第87号 (MoF order 87, tenders)');
export const order87Announcement = secondary('财政部令第87号第六十九条 (MoF order 87, art. 69)');
export const order74 = secondary('财政部令第74号 (MoF order 74, non-tender methods)');
export const order102 = secondary('财政部令第102号 (MoF order 102, purchase of services)');
export const order94 = (article: string) =>
  secondary(`财政部令第94号${article} (MoF order 94, challenges and complaints)`);
export const consultationMeasures = secondary(
  '财库〔2014〕214号 政府采购竞争性磋商采购方式管理暂行办法 (consultation measures)',
);
export const consultationOfServices = secondary(
  '财库〔2015〕124号 (government purchase of services goes on with 2; otherwise 3)',
);
export const intentions = secondary('财库〔2020〕10号 (publication of intentions)');
export const lowPrices = secondary('财库〔2026〕2号 (abnormally low prices, from 2026-02-01)');
export const expertRules = secondary(
  '财库〔2016〕198号 (experts: drawn at most two working days ahead)',
);
export const fujian = secondary(
  '财库〔2016〕198号，福建 (drawing of experts, as applied in Fujian: one of an employer)',
);

export const exampleText = '示例，由租户设定 (example, to be set by the tenant)';
/** No statute says it: an example the tenant sets. */
export const byTenant: Cited = { source: exampleText, certainty: 'tenant' };
export const byTenantAfter = (practice: string): Cited => ({
  source: `${exampleText}; ${practice}`,
  certainty: 'tenant',
});
/** What a city practised, read in a report of it. */
export const practised = secondary;
