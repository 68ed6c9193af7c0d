import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { createIdeasApp } from './app.ts';

export const handler = httpHandler(async () => createIdeasApp(await live({})));
