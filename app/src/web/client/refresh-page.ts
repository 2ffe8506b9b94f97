import { morphBodyElements } from '@hotwired/turbo'

/**
 * Fetches this page again and changes what is on the screen into it. Turbo's own refresh loads the page anew when the
 * answer fails, which would take what people typed: here a server that restarts, or a session that ended, changes
 * nothing. Answers whether the page is up to date.
 */
export async function refreshPage(): Promise<boolean> {
  const address = location.href
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' } })
    if (!answer.ok || answer.redirected) return false
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
    if (location.href !== address) return true
    morphBodyElements(document.body, fresh.body)
    document.title = fresh.title
    return true
  } catch {
    return false
  }
}
