import { kindOf, needsBoth } from '../../shared/domain/contract/change-orders.ts';
import type { Contract, Supplement } from '../../shared/domain/contract/contract.ts';
import type { OrderKind } from '../../shared/domain/contract/term-names.ts';
import type { Project } from '../../shared/domain/purchase/project.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { capitalAmount } from './capital-amount.ts';
import { signatureBlocks } from './contract-sheet.ts';
import { acceptedAfter, reasonWords, yuan } from './words.ts';

type Around = { contract: Contract; project: Project; supplement: Supplement; hash: string };

const titles: Record<OrderKind, string> = {
  change: '补充合同',
  pause: '合同中止履行通知书',
  resume: '合同恢复履行通知书',
  end: '合同解除通知书',
  handOver: '项目移交书',
};

/** What the page is called: an end that both agree on is an agreement, not a notice. */
export const titleOf = (supplement: Pick<Supplement, 'kind' | 'reason'>): string =>
  supplement.reason === 'mutualAgreement' ? '合同终止协议' : titles[kindOf(supplement)];

const deeds: Record<Exclude<OrderKind, 'change'>, string> = {
  pause: '自生效之日起中止履行，恢复之前不开展服务，各项期限停止计算',
  resume: '自生效之日起恢复履行，中止期间相应顺延各项期限',
  end: '自生效之日起终止，按下列结果结算',
  handOver: '尚未完成的服务移交给顺位承接方，按下列结果结算',
};

/** What the page does, before the figures. */
function preambleOf({ contract, supplement }: Pick<Around, 'contract' | 'supplement'>): string {
  const kind = kindOf(supplement);
  const of = `《${contract.title}》（合同编号${contract.number}）`;
  const [purchaser, provider] = [`甲方${contract.purchaser.name}`, `乙方${contract.provider.name}`];
  if (kind === 'change')
    return `${purchaser}与${provider}就${of}订立本补充合同。除下列变更外，原合同其他条款不变（政府采购法第四十九条）。`;
  return needsBoth(supplement)
    ? `${purchaser}与${provider}就${of}协商一致：合同${deeds[kind]}。`
    : `${purchaser}就与${provider}订立的${of}通知如下：合同${deeds[kind]}。`;
}

function closingOf(supplement: Supplement): string {
  const title = titleOf(supplement);
  return needsBoth(supplement)
    ? `本${title}经审批并由双方签署后生效，与原合同具有同等效力。`
    : `本${title}经审批后生效，送达乙方。`;
}

/** Everything the page of a supplement says. */
export function supplementSheet({ contract, project, supplement, hash }: Around) {
  const { beforeFen, amountFen, quantities, payments } = supplement.result;
  return {
    title: titleOf(supplement),
    author: contract.purchaser.name,
    subtitle: `合同编号 ${contract.number}　第${supplement.number}号${kindOf(supplement) === 'change' ? '补充合同' : '变更'}`,
    date: dayOf(supplement.proposedAt).split('-').map(Number),
    footer: `${contract.number}-B${supplement.number}　内容摘要 SHA-256 ${hash.slice(0, 16)}…${hash.slice(-8)}`,
    preamble: preambleOf({ contract, supplement }),
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
    closing: closingOf(supplement),
    signatures: signatureBlocks(contract),
  };
}
