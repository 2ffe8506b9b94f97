import type { Context } from 'hono'
import type { World } from '../../commands/command.ts'
import { withinRate } from '../../store/rates.ts'
import { Refusal } from '../refusal.ts'
import { networkOf } from './network.ts'

export interface Rate {
  readonly name: string
  readonly most: number
  readonly minutes: number
}

/** Refuses when something was tried too often, by a keyed hash of who tried, so that no address is kept. */
export async function limit(world: World, rate: Rate, who: string): Promise<void> {
  const slot = Math.floor(world.now().getTime() / (rate.minutes * 60_000))
  const bucket = world.key.hash('rate', `${rate.name} ${slot} ${who}`).subarray(0, 16)
  if (!(await withinRate(world.database, bucket, slot, rate.most)))
    throw new Refusal('too-many', rate.minutes * 60)
}

/** The same by the network somebody comes from. */
export const limitNetwork = (world: World, rate: Rate, context: Context): Promise<void> =>
  limit(world, rate, networkOf(context))
