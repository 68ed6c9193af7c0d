import { createHmac } from 'node:crypto';

/** What is kept of a device that supported a need: another for every need, so that no two can be laid side by side. */
export const markOf = (key: string, need: string, device: string): string =>
  createHmac('sha256', key).update(`need-support:${need}:${device}`).digest('hex').slice(0, 40);
