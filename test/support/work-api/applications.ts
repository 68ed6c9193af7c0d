import { Hono } from 'hono';
import type { Draft } from '../../../shared/contracts/applications.ts';
import { ApplicationBody } from '../../../shared/domain/purchase/application.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { sha256 } from '../a-purchase.ts';
import { type Kept, nothing, refuse, saved } from './kept.ts';

export const applications = (kept: Kept) =>
  new Hono()
    .get('/:organization/applications/:tenant/:purchase', (c) => {
      const key = `${c.req.param('organization')}.${c.req.param('purchase')}`;
      const receipt = kept.receipts.get(key);
      return c.json({ draft: kept.drafts.get(key) ?? nothing, ...(receipt && { receipt }) });
    })
    .put('/:organization/applications/:tenant/:purchase/draft', async (c) => {
      const { body } = (await c.req.json()) as { body: Draft['body'] };
      return saved(c, kept, `${c.req.param('organization')}.${c.req.param('purchase')}`, body);
    })
    .post('/:organization/applications/:tenant/:purchase/submission', async (c) => {
      const key = `${c.req.param('organization')}.${c.req.param('purchase')}`;
      const { body } = (await c.req.json()) as { body: unknown };
      const read = ApplicationBody.safeParse(body);
      if (!read.success)
        return refuse(
          c,
          { code: 'invalid-request' },
          read.error.issues.map((i) => ({ pointer: `/body/${i.path.join('/')}`, code: i.code })),
        );
      const revision = (kept.receipts.get(key)?.revision ?? 0) + 1;
      const receipt = {
        receipt: sha256(read.data),
        revision,
        submittedAt: '2026-03-21T06:40:00.000Z' as Instant,
      };
      kept.receipts.set(key, receipt);
      return c.json(receipt, 201);
    });
