export { en as words } from '../../shared/messages/work-complaint.en.ts';
