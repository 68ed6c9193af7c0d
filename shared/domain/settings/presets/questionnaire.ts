import type { QuestionnaireSetting } from '../questionnaire.ts';

/** What is asked where a tenant has set nothing. */
export const plainQuestionnaire: QuestionnaireSetting = {
  items: [
    { id: 'help', name: { zh: '对您有没有帮助？', en: 'Did it help you?' } },
    { id: 'staff', name: { zh: '工作人员的态度怎么样？', en: 'How were the people who did it?' } },
    { id: 'time', name: { zh: '时间和地点方便吗？', en: 'Were time and place convenient?' } },
  ],
  asksAgain: true,
  asksComment: true,
  smallest: 5,
  callBackPercent: 10,
  perPlaceAndHour: 120,
  listSharePercent: 70,
  source:
    '平台建议；验收须听取服务对象意见：政府采购法实施条例第四十五条 (ours; that those served are heard at acceptance: REG art. 45)',
  certainty: 'general',
};
