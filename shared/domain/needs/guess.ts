import type { NeedCategory, NeedGroup } from './names.ts';

/** Words that tell what a need is about, the most telling category first. Whoever reports may say otherwise. */
const words: readonly (readonly [NeedCategory, RegExp])[] = [
  ['disabled', /残疾|残障|轮椅|无障碍|盲道|聋|康复|自闭|disab|wheelchair/i],
  ['elderly', /老人|老年|独居|空巢|助餐|助浴|养老|高龄|失能|日间照料|奶奶|爷爷|elder|old people/i],
  ['youth', /孩子|儿童|小孩|青少年|放学|托管|作业|幼儿|学生|寒暑假|child|youth|pupil/i],
  ['relief', /低保|困难家庭|贫困|救助|失业|大病|流浪|relief|poor/i],
  ['safety', /消防|安全|电动车|充电|噪音|吵|纠纷|矛盾|治安|高空抛物|飞线|safety|noise|conflict/i],
];

/** What a text is most likely about; `other` where no word tells. */
export const guessedCategory = (text: string): NeedCategory =>
  words.find(([, found]) => found.test(text))?.[0] ?? 'other';

const whom: readonly (readonly [NeedGroup, RegExp])[] = [
  ['livingAlone', /独居|空巢|一个人住|live alone/i],
  ['elderly', /老人|老年|高龄|奶奶|爷爷|elder/i],
  ['disabled', /残疾|残障|轮椅|盲|聋|disab/i],
  ['childrenInNeed', /困境儿童|留守|孤儿|随迁子女/],
  ['lowIncome', /低保|困难家庭|贫困|low income/i],
  ['migrants', /外来|新市民|流动人口|租户|务工|migrant/i],
  ['carers', /照护者|照顾老人的|家属喘息|carer/i],
];

export const guessedGroups = (text: string): NeedGroup[] =>
  whom.filter(([, found]) => found.test(text)).map(([group]) => group);
