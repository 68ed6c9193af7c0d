import { s3Site } from '../adapters/s3-site.ts';
import { divisionsFrom } from '../divisions.ts';
import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { setting } from '../settings.ts';
import { createPlatformApp } from './app.ts';

export const handler = httpHandler(async () => {
  const site = s3Site(setting('SITE_BUCKET'));
  return createPlatformApp(
    await live({
      /** They lie beside the site's files: the bucket is there, and nothing in them is secret. */
      divisions: divisionsFrom(async (file) => (await site.read(`divisions/${file}`))?.content),
    }),
  );
});
