/** What class of data a reading shows. */
export const dataClasses = {
  state: 'a record as decisions see it',
  events: 'events as recorded',
  timeline: "a patient's history in words",
  list: 'rows that name patients',
  figures: 'numbers over patients, none of whom is named',
  replay: 'a record as it was at some time',
  export: 'a copy that leaves the service',
  feed: 'events as a subscriber gets them',
  access: 'who looked at what',
  view: 'rows of a view as they are stored',
  payload: 'events as they are stored',
} as const;
export type DataClass = keyof typeof dataClasses;
