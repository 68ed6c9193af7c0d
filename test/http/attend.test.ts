import { expect, test } from 'vitest';
import { signInKey, signInProof, tokenHashOf } from '../../functions/sign-in-keys.ts';
import { signInPath, slotOf, weekOf } from '../../shared/domain/fieldwork/sign-in-code.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { readSignIns } from '../../shared/store/fieldwork.ts';
import { countedPlan, fieldId } from '../support/a-field-phone.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { organizations } from '../support/people.ts';

const app = anApp();

test('[1-05] a resident signs in on their own phone with a code of a few minutes, once, without an account', async () => {
  const { purchase, now } = await publishedIn(app, 'implementing', { plan: countedPlan });
  const place = {
    tenant: purchase.tenantId,
    purchase: purchase.id,
    organization: organizations[0].id,
  };
  const [activityId, slot] = [fieldId(), slotOf(now)];
  const key = signInKey(app.deps.secrets.linkKey, place, weekOf(slot));
  const code = { ...place, activityId, slot, proof: signInProof(key, activityId, slot) };
  const path = signInPath(code);
  const form = async (body: string) =>
    app.ask('POST', path, {
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  const page = await app.ask('GET', path);
  expect(page.status).toBe(200);
  expect(page.text).not.toContain('<script');
  const once = /name="once" value="(\w+)"/.exec(page.text)?.[1] ?? '';
  expect((await form(`once=${once}&name=320583198001011234`)).status).toBe(422);
  const done = await form(`once=${once}&name=`);
  expect(done.status).toBe(201);
  expect((await form(`once=${once}&name=`)).text).toBe(done.text);
  const kept = await readSignIns(app.table, place);
  expect(kept).toHaveLength(1);
  const receipt = /class="code">([^<]+)</.exec(done.text)?.[1] ?? '';
  expect(kept[0]).toMatchObject({ activityId, by: 'qr', tokenHash: tokenHashOf(receipt) });
  expect((await app.ask('GET', signInPath({ ...code, proof: '0'.repeat(20) }))).status).toBe(404);
  app.clock.set(plusMillis(now, 21 * 60_000));
  expect((await app.ask('GET', path)).status).toBe(410);
});

test('[1-05] being called afterwards is agreed to, says by whom one is found, and can be taken back', async () => {
  const { purchase, now } = await publishedIn(app, 'implementing', { plan: countedPlan });
  const place = {
    tenant: purchase.tenantId,
    purchase: purchase.id,
    organization: organizations[0].id,
  };
  app.clock.set(now);
  const [activityId, slot] = [fieldId(), slotOf(now)];
  const key = signInKey(app.deps.secrets.linkKey, place, weekOf(slot));
  const path = signInPath({
    ...place,
    activityId,
    slot,
    proof: signInProof(key, activityId, slot),
  });
  const form = (to: string, body: Record<string, string>) =>
    app.ask('POST', to, {
      body: new URLSearchParams(body).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  const page = await app.ask('GET', path);
  expect(page.text).toMatch(/type="checkbox" id="mayBeAsked" name="mayBeAsked" value="yes">/);
  const quiet = await form(path, { once: 'a', name: '', phoneTail: '1234' });
  expect(quiet.status).toBe(201);
  const half = await form(path, { once: 'b', mayBeAsked: 'yes', name: '', phoneTail: '12' });
  expect(half.status).toBe(422);
  expect(half.text).toContain('checked');
  const agreed = { once: 'b', mayBeAsked: 'yes', name: '王阿姨', phoneTail: '0001' };
  const done = await form(path, agreed);
  const kept = async () => (await readSignIns(app.table, place)).map(({ by: _by, ...one }) => one);
  const mine = /href="(\/q\/mine\/[^"?]+)/.exec(done.text)?.[1] ?? '';
  const [silent, open] = [await kept(), 'mayBeAsked'];
  expect(silent.filter((one) => open in one)).toMatchObject([
    { name: '王阿姨', phoneTail: '0001', mayBeAsked: true },
  ]);
  expect(silent.filter((one) => 'phoneTail' in one)).toHaveLength(1);
  expect((await app.ask('GET', mine)).text).toContain('撤回同意');
  expect((await form(mine, { want: 'take-back' })).text).toContain('已经撤回');
  const left = await kept();
  expect(left).toHaveLength(2);
  expect(JSON.stringify(left)).not.toMatch(/mayBeAsked|王阿姨|0001"/);
  expect((await app.ask('GET', mine)).text).not.toContain('撤回同意');
});
