import { useMemo } from 'preact/hooks';
import { getOpened, type Reading } from '../../api/files.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { SnapshotView } from '../passport/lazy-snapshot.ts';
import { ApplicationFiles } from './files.tsx';
import { ApplicationView } from './view.tsx';

type Props = Reading & {
  applicant: string;
  required: readonly string[];
  /** Without what it says: its files and the papers of the applicant. */
  isPapersOnly?: boolean;
};

/** One application, fetched by itself: the page of a purchase carries only what its lists say. */
export function WholeApplication(props: Props) {
  const { tenant, purchase, actingFor, applicant } = props;
  const at = { tenant, purchase, actingFor };
  const asked = useMemo(() => query(() => getOpened(at, applicant)), [purchase, applicant]);
  const application = asked.data.value;
  const problem = asked.problem.value;
  if (!application)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  return (
    <>
      {!props.isPapersOnly && (
        <ApplicationView application={application} required={props.required} />
      )}
      <ApplicationFiles application={application} at={at} />
      <SnapshotView application={application} />
    </>
  );
}
