import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { createNeedsApp } from './app.ts';

export const handler = httpHandler(async () => createNeedsApp(await live({})));
