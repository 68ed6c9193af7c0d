export { mayHold as mayConvene, voteWorkers as meetingWorkers } from '../vote/permissions.ts';
