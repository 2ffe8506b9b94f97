/** How many notes of a workshop one screen holds. */
export const notesAtOnce = 20
