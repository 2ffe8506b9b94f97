/** Whose experience the values tell: round for lived, square for learned, as everywhere in Evenground. */
export type Voice = 'lived' | 'learned'
