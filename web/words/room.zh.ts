export { zh as words } from '../../shared/messages/work-room.zh.ts';
