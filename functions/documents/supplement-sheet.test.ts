import { expect, test } from 'vitest';
import { titleOf } from './supplement-sheet.ts';

test('each kind of change order carries a title of its own', () => {
  const titles = (
    [
      { reason: 'moreOfTheSame' },
      { kind: 'pause', reason: 'forceMajeure' },
      { kind: 'resume', reason: 'causeGone' },
      { kind: 'end', reason: 'breach' },
      { kind: 'end', reason: 'mutualAgreement' },
      { kind: 'handOver', reason: 'contractorGone' },
    ] as const
  ).map(titleOf);
  expect(titles).toEqual([
    '补充合同',
    '合同中止履行通知书',
    '合同恢复履行通知书',
    '合同解除通知书',
    '合同终止协议',
    '项目移交书',
  ]);
});
