/** What the law has against a way of judging, said while it is written. */
export const zh = {
  'lint.refuse': '不合规定',
  'lint.warn': '请注意',
  'lint.qualification-scored': '资格条件不能打分，请改为可比较的服务内容。',
  'lint.scale-scored': '不能以规模作为条件或分值。',
  'lint.local-scored': '不能以本地注册、机构或业绩作为条件或分值。',
  'lint.regional-award-scored': '不能以特定地区或行业的奖项、业绩加分。',
  'lint.ownership-scored': '不能限定所有制或组织形式。',
  'lint.supplier-named': '不能指定品牌或供应商，也不能照顾原承接单位。',
  'lint.library-required': '不能要求事先入库。',
  'lint.indicator-missing': '请写明怎样得分。',
  'lint.indicator-vague': '没有可以数或可以比的指标，请写明每一档几分。',
  'lint.too-many-similar-contracts': '同类合同一般不超过 2 个。',
  'lint.price-outside-range': '价格分不在允许的范围内。',
  'lint.price-scored-though-fixed': '固定价格不评分，请改为 0。',
  'lint.bonus-beyond-hundred': '政府采购项目一般不设一百分以外的加分。',
} as const;
