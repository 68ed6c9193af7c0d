export { en as words } from '../../shared/messages/work-room.en.ts';
