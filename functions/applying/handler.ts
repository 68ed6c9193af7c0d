import { sealWith } from '../adapters/hpke-seal.ts';
import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { createApplyingApp } from './app.ts';

export const handler = httpHandler(async () => createApplyingApp(await live({}, sealWith)));
