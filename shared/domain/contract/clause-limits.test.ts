import { describe, expect, test } from 'vitest';
import { forbiddenClause } from './clause-limits.ts';

const found = (text: string) => forbiddenClause({ ownClauses: [{ title: '其他', text }] });

describe('[1-15] a clause of one’s own', () => {
  test.each([
    ['乙方可以将本合同转让给其关联单位。', '第四十八条'],
    ['经营困难时乙方有权转包部分活动。', '第四十八条'],
    ['合同金额可根据物价另行调整。', '第四十九条'],
    ['履约保证金以现金方式缴纳。', '第四十八条'],
    ['本合同无需公开。', '第四十七条'],
    ['补充协议不再报财政部门备案。', '第四十七条'],
    ['验收前支付全部款项。', '22号'],
    ['与采购文件不一致的，以本合同为准。', '第四十六条'],
  ])('that says “%s” agrees on what the law forbids', (text, law) => {
    expect(found(text)?.law).toContain(law);
    expect(text).toContain(found(text)?.words);
  });

  test.each([
    '双方对履行中知悉的信息保密。',
    '乙方不得转包，也不得将主要工作转给他人。',
    '合同金额不可调整。',
    '履约保证金不得以现金缴纳。',
    '未经验收合格的部分不予支付。',
    '每月十日前公开上月活动情况。',
    '乙方可以邀请居民代表参加验收。',
  ])('that says “%s” is the parties’ own affair', (text) => {
    expect(found(text)).toBeUndefined();
  });
});
