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
