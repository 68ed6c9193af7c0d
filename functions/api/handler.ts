import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { createApiApp } from './app.ts';

export const handler = httpHandler(async () => createApiApp(await live({})));
