const nowhere = 'http://nowhere.invalid'

/**
 * Where to go on in a project: the path that a form or an address brought along, if it is one of this project's own pages; for
 * everything else the place that is safe, so that nobody can send a partner elsewhere by a link of ours.
 */
export function localPath(wanted: string | undefined, project: string, safe = `/p/${project}`): string {
  const home = `/p/${project}`
  if (!wanted?.startsWith('/p/') || wanted.length > 1000 || !URL.canParse(wanted, nowhere)) return safe
  const { origin, pathname, search } = new URL(wanted, nowhere)
  const inside = origin === nowhere && (pathname === home || pathname.startsWith(`${home}/`))
  return inside && pathname !== `${home}/agreement` ? pathname + search : safe
}
