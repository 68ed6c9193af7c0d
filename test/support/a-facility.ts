import type { FacilityCommand } from '../../shared/contracts/facility.ts';

type Of<T extends FacilityCommand['type']> = Extract<FacilityCommand, { type: T }>;

/** A room of a unit, as the committee enters it. */
export const aFacilityText = (
  over: Partial<Of<'keepFacility'>['text']> = {},
): Of<'keepFacility'>['text'] => ({
  name: '湖滨中学篮球馆',
  kind: 'sportsHall',
  community: '320583103001',
  address: '湖滨路 8 号北门',
  squareMetres: 620,
  ownership: 'mutual',
  rooms: [],
  serves: ['youth'],
  benefits: [],
  inquiries: '湖滨社区服务台',
  ...over,
});

/** Open every day, two hours in the morning, four seats. */
export const anOpeningText = (
  over: Partial<Of<'proposeOpening'>['text']> = {},
): Of<'proposeOpening'>['text'] => ({
  from: '2026-03-01',
  hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '10:00', until: '12:00' })),
  slotMinutes: 60,
  taking: 'seats',
  capacity: 4,
  perBooking: 2,
  perWeek: 3,
  aheadDays: 14,
  cancelHours: 12,
  priceFen: 0,
  depositFen: 0,
  rules: '自带饮水，穿运动鞋。',
  closedOn: [],
  liability: '使用人自负其责，场馆设施故障由学校负责。',
  insurance: '公众责任险',
  noticeDays: 30,
  ...over,
});
