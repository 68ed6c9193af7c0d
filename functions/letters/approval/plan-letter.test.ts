import { expect, test } from 'vitest';
import { anApprovalLetter } from '../../../test/support/approval-letters.ts';
import { approvalLetter } from './letter.ts';

const text = (language: 'zh-CN' | 'en') =>
  approvalLetter(anApprovalLetter('plan', language))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('[2-08] whoever approves a plan sees what is left of its lines, the check against splitting, survey, goals and grounds', () => {
  const zh = text('zh-CN');
  for (const said of [
    '社区社工服务 财政资金 200,000.00 元 60,000.00 元',
    '疑似化整为零：救助帮困类共 2 次',
    '分开采购的理由：预算经调整后分两批执行（湖财预〔2026〕3号）',
    '2025-12-01 至 2025-12-20，420 人参加',
    '服务对象满意度：不低于 90%',
    '具有特殊性，只能从有限范围的供应商处采购 具备社工站运营资质的机构只有三家',
    '湖州市财政局，湖财购〔2026〕8号，2026-02-20',
    '不专门面向中小企业 承接主体主要是社会组织',
    '采购意向',
  ])
    expect(zh).toContain(said);
});

test('put forward again, a plan says what was changed since it was returned', () => {
  const zh = text('zh-CN');
  expect(zh).toContain('与退回的方案相比');
  expect(zh).toMatch(/总预算 300,000\.00 元 280,000\.00 元/);
  expect(zh).toContain('每周三次上门服务');
  expect(text('en')).toContain('Changed since it was returned');
});
