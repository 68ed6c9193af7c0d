import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { createLinkageApp } from './app.ts';

export const handler = httpHandler(async () => createLinkageApp(await live({})));
