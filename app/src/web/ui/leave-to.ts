/** Where "Leave now" goes: a site that many people have open and that says nothing about them. */
export const leaveTo = 'https://www.wikipedia.org/'
