/** Of the safety contacts there must be so many, and so many of them from outside the service. */
const safetyContacts = { least: 2, outside: 1 } as const

/** Whether a project has the safety contacts it needs, before people are asked to speak. */
export const safetyStands = (contacts: readonly { readonly outside: boolean }[]): boolean =>
  contacts.length >= safetyContacts.least &&
  contacts.filter(({ outside }) => outside).length >= safetyContacts.outside
