export { zh as words } from '../../shared/messages/work-complaint.zh.ts';
