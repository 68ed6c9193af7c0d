import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { createFollowingApp } from './app.ts';

export const handler = httpHandler(async () => createFollowingApp(await live({})));
