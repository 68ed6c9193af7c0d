import { describe, expect, test } from 'vitest';
import type { Task } from '../../shared/contracts/tasks.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { write } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { stored } from '../support/a-stored-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { organizations, people } from '../support/people.ts';
import { day } from '../support/straight-line.ts';

const app = anApp();
const tasksOf = async (person: PersonId): Promise<Task[]> => {
  const { json } = await app.ask('GET', '/api/tasks', { cookie: await app.signIn(person) });
  return (json as { items: Task[] }).items;
};
const inPurchase = (tasks: Task[], id: string) => tasks.filter((task) => task.purchaseId === id);

describe('what somebody should do next', () => {
  test('is theirs by post, by name and by turn, soonest first', async () => {
    const { purchase } = await publishedIn(app, 'planApproval');
    const head = inPurchase(await tasksOf(people.officeHead), purchase.id);
    expect(head).toMatchObject([
      {
        tenant: 'kunshan',
        tenantName: '昆山市民政局',
        title: purchase.plan.title,
        command: 'decideApproval',
        reference: 'plan-1',
        isOverdue: false,
        reason: { kind: 'counted', unit: 'workingDays', rule: 'step' },
      },
    ]);
    for (const other of [people.financeOfficer, people.secondOfficeHead, people.author])
      expect(inPurchase(await tasksOf(other), purchase.id)).toEqual([]);
    app.clock.pass(30 * day);
    const late = inPurchase(await tasksOf(people.officeHead), purchase.id);
    expect(late).toMatchObject([{ isOverdue: true }]);
    const all = (await tasksOf(people.officeHead)).map(({ due }) => due ?? '9');
    expect(all).toEqual([...all].sort());
  });

  test('of an expert is what they are on the panel for, and nothing of anybody else', async () => {
    const { purchase } = await publishedIn(app, 'scoring');
    const seats = purchase.panel?.seats.map(({ personId }) => personId) ?? [];
    for (const expert of people.experts) {
      const mine = inPurchase(await tasksOf(expert), purchase.id);
      expect(mine.map(({ command }) => command)).toEqual(
        seats.includes(expert) ? ['lockScoreSheet'] : [],
      );
    }
  });

  test('of an organization’s member is what the organization has to do', async () => {
    const { purchase, now } = await publishedIn(app, 'contractSigning');
    const [winner] = purchase.awards;
    const organization = organizations.find(({ id }) => id === winner?.organizationId);
    if (!organization) throw new Error('nobody won');
    const { tenantId: tenant, id } = purchase;
    const receipt = { receipt: 'r', revision: 1, submittedAt: now, auditHash: 'h', tenant };
    const key = keys.receipt(organization.id, tenant, id);
    await write(app.table, { ...key, et: 'receipt', ...receipt, purchase: id });
    const mine = await tasksOf(anOrganization(organization).member.id);
    expect(inPurchase(mine, purchase.id)).toMatchObject([
      { command: 'signContract', organizationId: organization.id },
    ]);
  });

  test('is found among more than a hundred purchases', async () => {
    const early = await publishedIn(app, 'noticePreparation');
    for (let n = 0; n < 110; n += 1) await stored(app.table, { state: 'disclosed' });
    const mine = await tasksOf(people.author);
    expect(inPurchase(mine, early.purchase.id)).toMatchObject([{ command: 'publishNotice' }]);
  });
});
