import type { OpinionMap } from '../opinion-map.ts'
import { personOnMap } from '../people/person-on-map.ts'

/** A map as plain JSON: people as objects, typed arrays as lists. */
export function plainMap(map: OpinionMap, wording: Readonly<Record<string, string>>): unknown {
  const { state: _state, people, statements, ...rest } = map
  return {
    ...rest,
    statements: statements.map((each) =>
      Object.hasOwn(wording, each.id) && wording[each.id] !== ''
        ? { ...each, wording: wording[each.id] }
        : each,
    ),
    people: people.ids.map((_, at) => personOnMap(map, at)),
  }
}
