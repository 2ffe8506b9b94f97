/** Proposals to share a voice: who proposed, how far, and what others said since. All of it is made up. */
export const sharings = [
  { voice: 'coffee', reach: 'public', by: 'Rosa', daysAgo: 4, yes: ['Tom'], no: [] },
  { voice: 'place', reach: 'public', by: 'Kofi', daysAgo: 4, yes: ['Idris'], no: [] },
  { voice: 'meter', reach: 'public', by: 'Tom', daysAgo: 3, yes: ['Leila'], no: [] },
  { voice: 'chairs', reach: 'public', by: 'Idris', daysAgo: 3, yes: ['Priya'], no: [] },
  { voice: 'lift', reach: 'public', by: 'Leila', daysAgo: 1, yes: ['Kofi'], no: [] },
  { voice: 'thanked', reach: 'public', by: 'Rosa', daysAgo: 1, yes: ['Tom'], no: [] },
  { voice: 'names', reach: 'project', by: 'Idris', daysAgo: 3, yes: ['Ellen'], no: [] },
  { voice: 'letter', reach: 'project', by: 'Tom', daysAgo: 1, yes: [], no: [] },
  { voice: 'wheelchair', reach: 'public', by: 'Maureen', daysAgo: 1, yes: [], no: [] },
  { voice: 'quiet', reach: 'public', by: 'Ellen', daysAgo: 0, yes: [], no: [] },
  { voice: 'thanks', reach: 'public', by: 'Maureen', daysAgo: 1, yes: [], no: [['Kofi', 'personal-data']] },
  {
    voice: 'gardener',
    reach: 'public',
    by: 'Tom',
    daysAgo: 3,
    yes: [],
    no: [
      ['Priya', 'personal-data'],
      ['Rosa', 'personal-data'],
    ],
  },
] as const

export const fixes = [
  { by: 'Kofi', words: 'The water tap by the X-ray has a sign now.', daysAgo: 2, done: true },
  { by: 'Tom', words: 'We move two chairs to make room for a wheelchair.', daysAgo: 1, done: false },
] as const

export const ideas = [
  {
    by: 'Idris',
    words: 'A buzzer to take along, so that you can go outside.',
    from: ['outside', 'coffee'],
    daysAgo: 3,
  },
  {
    by: 'Tom',
    words: 'A board by the door: how long it takes now, written by hand.',
    from: ['board', 'delay'],
    daysAgo: 2,
  },
  {
    by: 'Maureen',
    words: 'Somebody walks over instead of calling from the door.',
    from: ['hearing', 'names'],
    daysAgo: 1,
  },
] as const

export const roomNotes = [
  {
    by: 'Rosa',
    words: 'Shall we ask for the meeting to be on the ground floor? The lift was out twice.',
    daysAgo: 3,
  },
  { by: 'Idris', words: 'Yes. And may we see the questions a day before?', daysAgo: 2 },
  { by: 'Tom', words: 'I was nervous to guess in front of you all. Now I am curious.', daysAgo: 4 },
  { by: 'Priya', words: 'Let us listen first on Tuesday, and answer later.', daysAgo: 1 },
] as const

/** What partners wrote to people at their keys, and what came back. */
export const notes = [
  {
    voice: 'hearing',
    by: 'Tom',
    words: 'Thank you. Would it help if I came to your chair and said it?',
    daysAgo: 3,
    back: 'Yes. And look at me, I read lips.',
  },
  {
    voice: 'keyed',
    by: 'Leila',
    words: 'We would like to try things out with you. Is Tuesday at three too late for you?',
    daysAgo: 0,
    back: null,
  },
] as const

export const askedWords = {
  voice: 'keyed',
  by: 'Rosa',
  excerpt: 'I want to know that I am still on the list.',
  place: 'On a poster at the lift',
} as const

export const accessNeeds = { by: 'Maureen', words: 'Large print, and a chair with arms.' } as const
