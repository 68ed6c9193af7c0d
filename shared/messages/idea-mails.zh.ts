/** The mail that asks an organization to carry an idea out. */
export const zh = {
  'ideaPartnerAsked.subject': '邀请合作：{idea}',
  'ideaPartnerAsked.lead':
    '{tenant}征集到一个创意，想请贵机构合作实施。看过内容后请回复接受或谢绝；接受的，可以在申报时引用这个创意。',
  'ideaPartnerAsked.open': '查看并回复',
  idea: '创意',
  collection: '征集',
} as const;
