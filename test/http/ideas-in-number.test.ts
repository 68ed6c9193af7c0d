import { beforeAll, expect, test } from 'vitest';
import { judgedIdeas } from '../../functions/ideas/view.ts';
import { ideaIdOf } from '../../functions/public/ideas/hand-in.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { putIdea, sheetWrite } from '../../shared/store/ideas.ts';
import { transact } from '../../shared/store/items.ts';
import { kunshan } from '../support/a-tenant.ts';
import { app, begin, form, open, typed } from '../support/collecting-ideas.ts';
import { people } from '../support/people.ts';

beforeAll(begin);

test('however many ideas there are, as many calls read them with what was given and who had them', async () => {
  const { table } = app;
  const { name, phone, ...text } = { ...typed, kind: 'individual', category: 'elderly' } as const;
  const calls: number[] = [];
  for (const many of [5, 50]) {
    const { id } = await open();
    for (let n = 0; n < many; n += 1) {
      const idea = { ...text, id: ideaIdOf(`${id}-${n}`), collection: id, at: app.clock.now() };
      await putIdea(table, kunshan.id, idea, { name, phone });
      const sheet = {
        by: PersonId.parse(people.author),
        points: { need: n },
        comment: '',
        at: idea.at,
      };
      await transact(table, [sheetWrite(table, kunshan.id, idea, sheet).item]);
    }
    let sent = 0;
    const client = new Proxy(table.client, {
      get: (target, name) =>
        name === 'send'
          ? (...given: Parameters<typeof target.send>) => {
              sent += 1;
              return target.send(...given);
            }
          : Reflect.get(target, name),
    });
    const judgedNow = await judgedIdeas({ table: { ...table, client } }, kunshan.id, id);
    expect(judgedNow.filter(({ sheets, contact }) => sheets.length === 1 && contact)).toHaveLength(
      many,
    );
    calls.push(sent);
  }
  process.stderr.write(`ideas: ${calls[0]} calls to the table for 5, ${calls[1]} for 50\n`);
  expect(calls).toEqual([2, 2]);
});

test('one place hands in so many an hour, and is told when to come back', async () => {
  const { id } = await open();
  const send = () =>
    app.ask('POST', `/t/kunshan/ideas/${id}/new`, {
      headers: form,
      from: '203.0.113.9',
      body: new URLSearchParams(typed).toString(),
    });
  for (let n = 0; n < 40; n += 1) expect((await send()).status).toBe(201);
  const over = await send();
  expect([over.status, over.headers.get('retry-after') !== null]).toEqual([429, true]);
});
