import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { createServicesApp } from './app.ts';

export const handler = httpHandler(async () => createServicesApp(await live({})));
