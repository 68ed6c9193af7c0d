import { en } from '../../shared/messages/deadline.en.ts';

export const words = { ...en };
