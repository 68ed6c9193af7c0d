import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { createPerformingApp } from './app.ts';

export const handler = httpHandler(async () => createPerformingApp(await live({})));
