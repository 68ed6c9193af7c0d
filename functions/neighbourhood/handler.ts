import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { createNeighbourhoodApp } from './app.ts';

export const handler = httpHandler(async () => createNeighbourhoodApp(await live({})));
