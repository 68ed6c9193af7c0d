import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ventureCast } from '../infra/demo/casts.ts';
import { httpClient } from '../infra/demo/http-client.ts';
import { approvalPath } from '../infra/demo/letter-reader.ts';
import { mailboxClient } from '../infra/demo/mailbox-client.ts';
import { plan, publishNotice } from '../infra/demo/scenes-buying.ts';
import { Story } from '../infra/demo/story.ts';
import { startLocal } from '../infra/local/server.ts';
import { visit } from './old-browser.ts';

/**
 * `npm run browser:old`: starts a system of its own, publishes a call, asks for an approval, and opens portal,
 * purchase page, approval letter, sign-in, need and the work page in Chromium 80, the oldest browser promised.
 */
const dataDirectory = await mkdtemp(join(tmpdir(), 'sanshe-old-'));
const system = await startLocal({ port: 0, dataDirectory });
try {
  const http = httpClient(system.baseUrl);
  const mailbox = mailboxClient(http, `${system.baseUrl}/dev/mail`);
  const story = new Story({ http, mailbox }, ventureCast);
  await plan(story);
  await publishNotice(story);
  const asked = new Story(story.world, ventureCast);
  const handler = await asked.handler();
  const title = '社区长者食堂运营服务';
  const { id } = await handler.post<{ id: string }>(`${asked.tenantPath}/purchases`, {
    plan: { ...ventureCast.plan, title },
  });
  asked.begin(id);
  await handler.command(asked.place, { type: 'submitPlan' });
  const letter = await approvalPath(story.world, ventureCast.officeHead, new Set(), title);
  const paths = [
    '/',
    '/t/kunshan/',
    story.publicPath,
    `/en${story.publicPath}`,
    letter,
    '/sign-in',
    '/t/kunshan/need',
  ];
  process.exitCode = await visit(paths.map((path) => system.baseUrl + path));
} finally {
  await system.stop();
  await rm(dataDirectory, { recursive: true, force: true });
}
