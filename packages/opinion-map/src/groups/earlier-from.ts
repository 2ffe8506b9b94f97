import type { OpinionMap } from '../opinion-map.ts'
import type { Earlier, Identity } from './carry-over.ts'

/**
 * What a next `fit` needs of this map to carry its groups over. `identities` adds the names and colours that were given to groups.
 *
 * @example fit(newVotes, {}, earlierFrom(map, [{ key: 'A', name: 'Nearer home', colour: '#0b7' }]))
 */
export function earlierFrom({ groups, people }: OpinionMap, identities: readonly Identity[] = []): Earlier {
  const groupOf = new Map<string, string>()
  if (groups.length > 1) {
    for (const [at, id] of people.ids.entries()) {
      const key = groups[people.group[at] as number]?.key
      if (key !== undefined) groupOf.set(id, key)
    }
  }
  const given = new Map(identities.map((each) => [each.key, each]))
  return {
    groups:
      groups.length > 1
        ? groups.map(({ key, name, colour }) => given.get(key) ?? plain(key, name, colour))
        : [],
    groupOf,
  }
}

const plain = (key: string, name: string | undefined, colour: string | undefined): Identity => ({
  key,
  ...(name === undefined ? {} : { name }),
  ...(colour === undefined ? {} : { colour }),
})
