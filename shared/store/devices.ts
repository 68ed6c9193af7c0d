import * as z from 'zod';
import { Origin } from '../contracts/audit-entry.ts';
import type { PersonId } from '../domain/ids.ts';
import { Instant, plusMillis } from '../domain/time.ts';
import { put, queryAll, read, remove } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Table } from './table.ts';

/** A browser that signed in as somebody. It proves nothing; it only spares a question or a mail. */
const Device = z.object({
  /** SHA-256 of the secret in the browser's cookie. */
  id: z.string(),
  seenAt: Instant,
  origin: Origin,
  /** Its owner asked that it be not asked for a second factor when signing in. */
  isRemembered: z.boolean(),
});
export type Device = z.infer<typeof Device>;

const keptMillis = 30 * 86_400_000;

export const deviceItem = (table: Table, person: PersonId, device: Device) =>
  put(table, {
    ...keys.device(person, device.id),
    et: 'device',
    ...device,
    ttl: Math.floor(Date.parse(plusMillis(device.seenAt, keptMillis)) / 1000),
  });

export const forgottenDeviceItem = (table: Table, person: PersonId, id: string) =>
  remove(table, keys.device(person, id));

const current = (device: Device, now: Instant) =>
  plusMillis(device.seenAt, keptMillis) > now ? device : undefined;

/** @returns nothing for a browser that was not here in thirty days */
export async function readDevice(
  table: Table,
  person: PersonId,
  id: string,
  now: Instant,
): Promise<Device | undefined> {
  const item = await read(table, keys.device(person, id));
  return item && current(Device.parse(item), now);
}

export async function devicesOf(table: Table, person: PersonId, now: Instant): Promise<Device[]> {
  const items = await queryAll(table, partitions.devicesOf(person));
  return items.map((item) => Device.parse(item)).filter((device) => current(device, now));
}
