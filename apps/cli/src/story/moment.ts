/** A day of a story; the first one is day 1. */
export class StoryDay {
  constructor(readonly number: number) {}

  /** @param start day 1: YYYY-MM-DD. @returns YYYY-MM-DD */
  on(start: string): string {
    return new Date(Date.parse(start) + (this.number - 1) * 86_400_000).toISOString().slice(0, 10);
  }
}

/** A time of a day of a story. */
export class StoryMoment {
  constructor(
    readonly day: StoryDay,
    /** HH:MM, UTC. */
    readonly time: string,
  ) {}

  /** @param start day 1: YYYY-MM-DD. @returns ISO 8601, UTC */
  on(start: string): string {
    return `${this.day.on(start)}T${this.time}:00.000Z`;
  }
}

const dayPattern = /^(-?\d{1,4})$/;
const momentPattern = /^day (-?\d{1,4}), ((?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Reads such as `3`. @returns null for anything else */
export const dayIn = (text: string): StoryDay | null => {
  const [, number] = dayPattern.exec(text) ?? [];
  return number === undefined ? null : new StoryDay(Number(number));
};

/** Reads such as `day 3, 14:30`. @returns null for anything else */
export const momentIn = (text: string): StoryMoment | null => {
  const [, number, time] = momentPattern.exec(text) ?? [];
  return number === undefined || time === undefined ? null : new StoryMoment(new StoryDay(Number(number)), time);
};
