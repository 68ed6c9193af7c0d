import { en as places } from '../../shared/messages/work-places.en.ts';

/** The ways from a purchase into the work of a project. */
export const words = places;
