import { expect } from 'vitest';
import type { RoomView } from '../../shared/contracts/room.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { anOfficial, aRoom, type Who } from './a-room.ts';
import { type AnApp, startApp } from './an-app.ts';
import { anOrganization } from './an-organization.ts';
import { organizations, people } from './people.ts';

export const app = {} as AnApp;

export const [own, other] = organizations;

const person = (n: number) => PersonId.parse(`p${String(n).padStart(25, '0')}`);

const outsider = person(703);

export const minute = 60_000;

export const cookies = {} as Record<Who | 'rival' | 'organizer' | 'evaluator', string>;

export let purchase: string;

let count = 0;

export const once = () => {
  count += 1;
  return { 'idempotency-key': `key-room-${count}` };
};

const isOfOrganization = (who: string) => who === 'member' || who === 'socialWorker';

export const path = (who: string, what = 'room') =>
  `/api/t/kunshan/purchases/${purchase}/projects/${own.id}/${what}${isOfOrganization(who) ? `?organization=${own.id}` : ''}`;

export const act = (who: Who | 'evaluator', body: object, headers = once()) =>
  app.ask('POST', path(who), { cookie: cookies[who], headers, body });

export const view = async (who: Who) =>
  (await app.ask('GET', path(who), { cookie: cookies[who] })).json as RoomView;

export const write = async (who: Who, text: string, over: object = {}) => {
  expect((await act(who, { type: 'write', text, ...over })).status).toBe(201);
  const { messages } = await view(who);
  return messages.find((one) => one.text === text)?.id ?? '';
};

/** One room with its people, and some who have no part in it. */
export async function begin() {
  const stop = await startApp(app);
  const room = await aRoom(app);
  purchase = room.purchase;
  Object.assign(cookies, room.cookies, {
    evaluator: await app.signIn(people.evaluator),
    rival: await app.signIn(anOrganization(other).member.id),
    organizer: await anOfficial(app, outsider, 'organizer'),
  });
  return stop;
}
