import {
  type Day,
  dayOf,
  type Instant,
  instant,
  plusDays,
  plusMillis,
  weekday,
} from '../../../shared/domain/time.ts';

const minute = 60_000;

/** `hour` o'clock of `day` in China. */
export const at = (day: Day, hour: number, minutes = 0): Instant =>
  instant(Date.parse(`${day}T00:00:00+08:00`) + (hour * 60 + minutes) * minute);

/** All there was time for is done. */
export class IsNow extends RangeError {
  override readonly name = 'IsNow';
}

/** A clock that its owner moves ahead, through days that have passed; never back, never beyond `end`. */
export class MovingClock {
  #at: Instant;
  readonly end: Instant;

  constructor(start: Instant, end: Instant) {
    this.#at = start;
    this.end = end;
  }

  readonly now = (): Instant => this.#at;

  get today(): Day {
    return dayOf(this.#at);
  }

  /** @throws {IsNow} for a moment that is still to come */
  readonly to = (moment: Instant): Instant => {
    if (moment > this.end) throw new IsNow(`${moment} is still to come`);
    if (moment > this.#at) this.#at = moment;
    return this.#at;
  };

  readonly pass = (minutes: number): Instant => this.to(plusMillis(this.#at, minutes * minute));

  /** Half past nine so many days from now, or of the Monday after. */
  readonly morning = (days = 1): Instant => {
    const day = plusDays(this.today, days);
    const free = { 6: 2, 0: 1 }[weekday(day)] ?? 0;
    return at(plusDays(day, free), 9, 30);
  };
}
