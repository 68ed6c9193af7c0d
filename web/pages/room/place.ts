import type { RoomView } from '../../../shared/contracts/room.ts';
import type { RoomPlace } from '../../api/room.ts';
import { parameter } from '../../here.ts';

export const place: RoomPlace = {
  tenant: parameter('tenant'),
  purchase: parameter('purchase'),
  project: parameter('project') || parameter('organization'),
  organization: parameter('organization'),
};

/** A part of the page: what there is, and asking for it anew once something was done. */
export type Part = { view: RoomView; reload(): Promise<void> };
