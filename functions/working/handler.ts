import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { createWorkingApp } from './app.ts';

export const handler = httpHandler(async () => createWorkingApp(await live({})));
