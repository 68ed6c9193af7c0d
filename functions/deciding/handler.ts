import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { createDecidingApp } from './app.ts';

export const handler = httpHandler(async () => createDecidingApp(await live({})));
