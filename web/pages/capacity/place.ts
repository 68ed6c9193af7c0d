import { parameter } from '../../here.ts';

export const tenant = parameter('tenant');
