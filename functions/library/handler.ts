import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { createLibraryApp } from './app.ts';

export const handler = httpHandler(async () => createLibraryApp(await live({})));
