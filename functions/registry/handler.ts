import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { createRegistryApp } from './app.ts';

export const handler = httpHandler(async () => createRegistryApp(await live({})));
