export { en as words } from '../../shared/messages/work-joint.en.ts';
