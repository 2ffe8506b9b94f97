import { runInWorker } from '@evenground/themes/worker'
import type { World } from '../commands/command.ts'
import { getThemeOffering, replaceThemeOffers } from '../store/offered-themes.ts'
import { changing, reading } from '../store/store.ts'
import { lastChange } from '../store/theme-book.ts'
import { placingsToLearn, voicesToSort, whatStands } from '../store/voices-to-sort.ts'
import { answered, seed, textOf } from './offer-groups.ts'

/** Offers up to three themes for each voice that nobody placed, learned from what people placed. It never moves one. */
export async function offerThemes(world: World, organisation: string, project: string): Promise<void> {
  const found = await reading(world.database, organisation, async (store) => {
    const { standing } = await whatStands(store, project)
    const change = await lastChange(store, project)
    const before = await getThemeOffering(store, project)
    if (change === 0 || (before?.change === change && before.standing === standing)) return undefined
    const placements = await placingsToLearn(store, project)
    const voices = await voicesToSort(store, project)
    // With every voice placed there is nobody to offer anything to.
    return placements.length < voices.length ? { standing, change, placements, voices } : undefined
  })
  if (!found) return
  const { standing, change, placements, voices } = found
  const { offers, madeBy } = answered(
    await runInWorker({ ask: 'themes', texts: voices.map(textOf), placements, options: { seed } }),
  )
  const made = offers
    .filter(({ choices }) => choices.length > 0)
    .map(({ id, choices }) => ({
      voice: id,
      choices: choices.map(({ theme, chance }) => ({ theme, chance })),
    }))
  await changing(world.database, organisation, (store) =>
    replaceThemeOffers(store, project, { change, standing, madeAt: world.now(), madeBy }, made),
  )
  world.announce(project)
}
