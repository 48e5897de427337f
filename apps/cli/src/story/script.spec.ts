import { StoryDay, StoryMoment } from './moment';
import { readStory } from './script';

const story = (steps: string): string => `
story: A story
source: S000:1
start: 2026-01-31
people: { dr-hale: prescriber }
records: [patient, episode]
patients: [patient]
steps:
${steps}`;

const refusal = (text: string): string => {
  try {
    readStory(text, 'story.yaml');
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a story', () => {
  it('counts its days from day 1, over the ends of months and before the beginning', () => {
    expect(new StoryDay(1).on('2026-01-31')).toBe('2026-01-31');
    expect(new StoryDay(2).on('2026-01-31')).toBe('2026-02-01');
    expect(new StoryDay(0).on('2026-01-31')).toBe('2026-01-30');
    expect(new StoryMoment(new StoryDay(30), '14:30').on('2026-01-31')).toBe('2026-03-01T14:30:00.000Z');
  });

  it('holds days and times in its bodies', () => {
    const { steps } = readStory(
      story('  - { at: "day 1, 09:00", as: dr-hale, send: A, to: episode, with: { on: !day 3, at: !time "day 4, 10:00" } }'),
      'story.yaml',
    );
    expect(steps[0]?.with).toEqual({ on: new StoryDay(3), at: new StoryMoment(new StoryDay(4), '10:00') });
  });

  it('names every fault: fields, times, people and records that there are none of', () => {
    expect(refusal(story('  - { at: "day 1, 25:00", as: dr-hale, sent: A, to: episode }'))).toMatch(
      /steps\/0\/send[^]*steps\/0\/at|steps\/0\/at[^]*steps\/0\/send/,
    );
    const names = refusal(story('  - { at: "day 1, 09:00", as: nobody, send: A, to: nothing }'));
    expect(names).toContain('/steps/0/as: nobody is none of the people');
    expect(names).toContain('/steps/0/to: nothing is none of the records or people');
  });

  it('says where it is not YAML, and which day is none', () => {
    expect(refusal('story: [')).toContain('story.yaml is no story');
    expect(refusal(story('  - { at: "day 1, 09:00", as: dr-hale, send: A, to: episode, with: { on: !day soon } }'))).toContain(
      '"soon" is no day: write a number, such as 3',
    );
  });
});
