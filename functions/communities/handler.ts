import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { createCommunitiesApp } from './app.ts';

export const handler = httpHandler(async () => createCommunitiesApp(await live({})));
