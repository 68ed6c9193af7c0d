import type { HearingView, Register } from '../../shared/contracts/hearing.ts';
import type { HumanCommand } from '../../shared/domain/purchase/commands.ts';
import { type AnApp, startApp } from './an-app.ts';
import { type Objecting, objecting } from './objecting.ts';
import { organizations } from './people.ts';

export const app = {} as AnApp;

export const begin = () => startApp(app);

export const [winner] = organizations;

export const grounds = '第二项评分与方案不符，请复核';

export const challenge: HumanCommand & { type: 'raiseObjection' } = {
  type: 'raiseObjection',
  kind: 'challenge',
  step: 'result',
  grounds,
  groundCodes: ['scoringNotByCriteria'],
  cites: ['政府采购法实施条例第四十一条', '征集文件第三章第2条'],
  evidence: ['https://example.org/minutes.pdf'],
  requests: '请重新核对第二项得分',
  asks: 'rereview',
};

export const complaint: HumanCommand = {
  type: 'raiseObjection',
  kind: 'complaint',
  of: 'objection-1',
  grounds: '对答复不服：第二项评分仍与方案不符',
  groundCodes: ['scoringNotByCriteria'],
};

export const answer = {
  type: 'answerObjection',
  objectionId: 'objection-1',
  reply: '经复核，维持原结果',
  isUpheld: false,
} as const;

export const admit = {
  type: 'judgeAdmission',
  objectionId: 'objection-2',
  verdict: 'admitted',
  reason: '材料齐全，属于本部门管辖',
} as const;

export const decision = {
  type: 'decideComplaint',
  objectionId: 'objection-2',
  decision: `${winner.name}的业绩属实，投诉缺乏事实依据，驳回`,
  isUpheld: false,
} as const;

/** Challenged and answered in the standstill. */
async function answered(): Promise<Objecting> {
  const one = await objecting(app, 'standstill');
  await one.does(2, challenge);
  await one.does('officeHead', answer);
  return one;
}

export async function complained(): Promise<Objecting> {
  const one = await answered();
  await one.does(2, complaint);
  return one;
}

export async function admitted(): Promise<Objecting> {
  const one = await complained();
  await one.does('financeSupervisor', admit);
  return one;
}

export const hearing = async (one: Objecting, who: Parameters<Objecting['get']>[0]) =>
  (await one.get(who, `${one.path}/hearing`)).json as HearingView;

export const register = async (
  one: Objecting,
  who: Parameters<Objecting['get']>[0],
  which = 'open',
) =>
  ((await one.get(who, `/api/t/kunshan/objections?which=${which}`)).json as Register).items.filter(
    ({ purchaseId }) => purchaseId === one.id,
  );
