import type { Language } from '../domain/language.ts'
import ar from './messages/ar.json' with { type: 'json' }
import bn from './messages/bn.json' with { type: 'json' }
import cy from './messages/cy.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import pl from './messages/pl.json' with { type: 'json' }

/** One language's words by message id. `_review` says who checked them; "none" is nobody. */
export type Messages = Readonly<Record<string, string | undefined>>

/** The words of every language. English is complete; what another lacks is said in English. */
export const messages: Readonly<Record<Language, Messages>> = { en, ar, pl, es, cy, bn }
