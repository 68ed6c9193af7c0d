import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { createDeliberationApp } from './app.ts';

export const handler = httpHandler(async () => createDeliberationApp(await live({})));
