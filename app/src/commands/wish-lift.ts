import { z } from 'zod'
import { mayLift } from '../domain/blank-page.ts'
import { ledger, unnamed } from '../domain/ledger.ts'
import { done, problem } from '../domain/problem.ts'
import { addLiftWish, blankPage, dropLiftWish, liftIfCarried, oneWishAtATime } from '../store/blank-page.ts'
import { command } from './command.ts'

/**
 * Says that one wants to begin before enough is heard, or takes that back while the page is blank. A majority of the lived partners
 * lifts the rule, for good. That it is theirs alone is the method's rule, and no right of a role. The ledger keeps the side only.
 */
export const wishLift = command({
  input: z.object({ wish: z.enum(['yes', 'no']) }),
  may: 'see-project',
  async run({ store, by, at }, { wish }) {
    const { project, person } = by
    if (!project || !mayLift(by.side)) return problem('not-yours')
    await oneWishAtATime(store, project)
    if ((await blankPage(store, project)).state !== 'blank') return done(null)
    if (wish === 'no') {
      const dropped = await dropLiftWish(store, project, person)
      return dropped ? done(null, unnamed(ledger('took-lift-wish-back', {}, project))) : done(null)
    }
    if (!(await addLiftWish(store, project, person))) return done(null)
    const wished = unnamed(ledger('wished-lift', {}, project))
    if (!(await liftIfCarried(store, project, at.toISOString().slice(0, 10)))) return done(null, wished)
    return done(null, wished, unnamed(ledger('lifted-blank-page', {}, project)))
  },
})
