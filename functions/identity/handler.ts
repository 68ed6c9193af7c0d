import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { createIdentityApp } from './app.ts';

export const handler = httpHandler(async () => createIdentityApp(await live({})));
