import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { createHearingApp } from './app.ts';

export const handler = httpHandler(async () => createHearingApp(await live({})));
