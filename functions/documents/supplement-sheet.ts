import type { Contract, Supplement } from '../../shared/domain/contract/contract.ts';
import type { Project } from '../../shared/domain/purchase/project.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { capitalAmount } from './capital-amount.ts';
import { signatureBlocks } from './contract-sheet.ts';
import { acceptedAfter, reasonWords, yuan } from './words.ts';

type Around = { contract: Contract; project: Project; supplement: Supplement; hash: string };

/** Everything the page of a supplement says. */
export function supplementSheet({ contract, project, supplement, hash }: Around) {
  const { beforeFen, amountFen, quantities, payments } = supplement.result;
  return {
    title: '补充合同',
    author: contract.purchaser.name,
    subtitle: `合同编号 ${contract.number}　第${supplement.number}号补充合同`,
    date: dayOf(supplement.proposedAt).split('-').map(Number),
    footer: `${contract.number}-B${supplement.number}　内容摘要 SHA-256 ${hash.slice(0, 16)}…${hash.slice(-8)}`,
    preamble: `甲方${contract.purchaser.name}与乙方${contract.provider.name}就《${contract.title}》（合同编号${contract.number}）订立本补充合同。除下列变更外，原合同其他条款不变（政府采购法第四十九条）。`,
    changes: {
      head: ['服务内容', '单位', '变更后数量'],
      rows: project.deliverables.map(({ id, name, unit, quantity }) => [
        name,
        unit,
        (quantities[id] ?? quantity).toLocaleString('en'),
      ]),
    },
    money: [
      ['变更前金额', yuan(beforeFen)],
      [supplement.changeFen < 0 ? '减少' : '增加', yuan(Math.abs(supplement.changeFen))],
      ['变更后金额', `${yuan(amountFen)}（${capitalAmount(amountFen)}）`],
    ],
    payments: {
      head: ['期次', '支付条件', '金额'],
      rows: project.payments.map((payment) => [
        `第${payment.number}笔`,
        acceptedAfter(payment),
        yuan(payments[String(payment.number)] ?? payment.amountFen),
      ]),
    },
    reason: `${reasonWords[supplement.reason]}：${supplement.text}`,
    closing: '本补充合同经审批并由双方签署后生效，与原合同具有同等效力。',
    signatures: signatureBlocks(contract),
  };
}
