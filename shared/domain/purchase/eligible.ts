import type { Application } from './application.ts';

type Judged = Pick<Application, 'eligibility'>;

/** The applications that are judged by their quality. */
export const eligible = <One extends Judged>({
  applications,
}: {
  applications: Readonly<Record<string, One>>;
}): One[] => Object.values(applications).filter((one) => one.eligibility === 'eligible');
