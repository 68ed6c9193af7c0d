import { Hono } from 'hono';
import { DivisionPath, DivisionQuery } from '../../../shared/contracts/platform.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { Division } from '../../../shared/domain/region/division.ts';
import { holderOf, readStandingOf } from '../../../shared/store/onboarding.ts';
import type { Place } from '../../divisions.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';

const placeOf = ({ within, ...place }: Place) => ({ ...place, within: [...within] });
const streetsOf = (streets: readonly Division[] = []) =>
  streets.map(({ code, name, children = [] }) => ({ code, name, communities: children.length }));

/** The national list of divisions, to choose from. */
export const divisions = new Hono<Env>()
  .get('/', valid('query', DivisionQuery), async (c) => {
    const list = c.var.deps.divisions;
    const { text, below } = c.req.valid('query');
    const found = text === undefined ? await list.below(below) : await list.search(text);
    return c.json({ edition: await list.edition(), items: found.map(placeOf) }, 200);
  })
  .get('/:code', valid('param', DivisionPath), async (c) => {
    const { table, divisions: list } = c.var.deps;
    const { code } = c.req.valid('param');
    const found = await list.find(code);
    if (!found) throw new DomainError({ code: 'not-found' });
    const { place, districts, streets } = found;
    const holder = await holderOf(table, place.isZone ? 'statistical' : 'GB/T 2260', code);
    const standing = holder && (await readStandingOf(table, holder));
    return c.json(
      {
        place: placeOf(place),
        districts: districts.map(({ name, children }) => ({ name, streets: streetsOf(children) })),
        streets: streetsOf(streets),
        ...(standing && { holder: { id: standing.id, name: standing.name } }),
      },
      200,
    );
  });
