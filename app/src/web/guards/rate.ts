import type { Context } from 'hono'
import type { World } from '../../commands/command.ts'
import { rateSpent, withinRate } from '../../store/rates.ts'
import { Refusal } from '../refusal.ts'
import { networkOf } from './network.ts'

export interface Rate {
  readonly name: string
  readonly most: number
  readonly minutes: number
}

interface Slot {
  readonly bucket: Buffer
  readonly slot: number
}

// A keyed hash of who tried and when, so that no address is kept.
function slotOf(world: World, rate: Rate, who: string): Slot {
  const slot = Math.floor(world.now().getTime() / (rate.minutes * 60_000))
  return { slot, bucket: world.key.hash('rate', `${rate.name} ${slot} ${who}`).subarray(0, 16) }
}

const tooMany = (rate: Rate) => new Refusal('too-many', rate.minutes * 60)

/** Counts a try, and refuses when something was tried too often. */
export async function limit(world: World, rate: Rate, who: string): Promise<void> {
  const { bucket, slot } = slotOf(world, rate, who)
  if (!(await withinRate(world.database, bucket, slot, rate.most))) throw tooMany(rate)
}

/** The same by the network somebody comes from. */
export const limitNetwork = (world: World, rate: Rate, context: Context): Promise<void> =>
  limit(world, rate, networkOf(context))

/** Refuses whoever comes from a network that has spent its tries, right or wrong; counts nothing itself. */
export async function refuseSpent(world: World, rate: Rate, context: Context): Promise<void> {
  const { bucket, slot } = slotOf(world, rate, networkOf(context))
  if (await rateSpent(world.database, bucket, slot, rate.most)) throw tooMany(rate)
}
