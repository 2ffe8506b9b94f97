import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { magicLink } from 'better-auth/plugins'
import pg from 'pg'
import { z } from 'zod'
import type { Connection } from './database.ts'
import type { OutsideKey } from './outside-key.ts'

// A link from a mail works for a quarter of an hour, once.
export const linkMinutes = 15

export interface SignedIn {
  readonly user: string
  readonly name: string
  readonly email: string
  /** Whether its holder once came in by a link that was sent to this address. */
  readonly proven: boolean
  /** The id of the session, which opens nothing, and when it began. */
  readonly session: string
  readonly since: Date
}

/** A browser in which somebody is signed in. Where it is and what it is called is not kept. */
export interface Session {
  readonly id: string
  readonly begun: Date
  /** Noted once a day. */
  readonly used: Date
}

/** Accounts and sessions, kept by better-auth in tables of their own. Nothing of its own HTTP interface is reachable from outside. */
export interface Accounts {
  /** Makes an account, or gives the one with this address. `unproven` until its holder came in by a link sent there. */
  ensure(email: string, name: string, proof?: 'proven' | 'unproven'): Promise<string>
  exists(email: string): Promise<boolean>
  find(email: string): Promise<string | undefined>
  /** The account with this address, if its holder has proved that it is theirs. */
  findProven(email: string): Promise<string | undefined>
  /** A single-use token that signs the holder of this address in. Only its hash is stored. */
  makeLink(email: string): Promise<string>
  /** Uses a token up; gives whose account it was for, or nothing when it does not work. Signs nobody in. */
  followLink(token: string): Promise<string | undefined>
  /** Begins a session for somebody whom the program has made sure of; gives the headers that set its cookie. */
  letIn(user: string): Promise<readonly string[]>
  signedIn(headers: Headers): Promise<SignedIn | null>
  /** Where somebody is signed in, the last begun first. */
  sessionsOf(user: string): Promise<readonly Session[]>
  /** Ends one of somebody's own sessions; `false` when they have no such one. */
  endSession(user: string, session: string): Promise<boolean>
  /** Ends all of somebody's sessions, but for the one they may be using. */
  endSessions(user: string, butFor?: string): Promise<void>
  /** Ends the session; gives the headers that clear its cookie. */
  signOut(headers: Headers): Promise<readonly string[]>
  close(): Promise<void>
}

/** An endpoint that only our own code can call: nothing of this library's HTTP interface is reachable. */
const letInByUs = {
  id: 'let-in',
  endpoints: {
    letIn: createAuthEndpoint(
      '/let-in',
      { method: 'POST', body: z.object({ user: z.string() }), metadata: { SERVER_ONLY: true } },
      async (context) => {
        const { internalAdapter } = context.context
        const user = await internalAdapter.findUserById(context.body.user)
        if (!user) throw new Error('there is no such account')
        const session = await internalAdapter.createSession(user.id)
        await setSessionCookie(context, { session, user })
        return context.json({})
      },
    ),
  },
} satisfies BetterAuthPlugin

export function openAccounts(connection: Connection, key: OutsideKey, address: string): Accounts {
  const pool = new pg.Pool({
    ...connection,
    max: 4,
    options: '-c search_path=auth -c timezone=UTC -c synchronous_commit=on',
    application_name: 'evenground accounts',
  })
  pool.on('error', () => {})
  // One that dies at work fails its query as well; without a listener it would end the program.
  pool.on('connect', (client) => client.on('error', () => {}))
  const tokens = new Map<string, string>()
  const auth = betterAuth({
    database: pool,
    baseURL: address,
    secret: key.derive('sign-in').toString('base64url'),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24, cookieCache: { enabled: false } },
    advanced: {
      cookiePrefix: 'evenground',
      useSecureCookies: address.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: linkMinutes * 60,
        // The token goes into our own mail; this only hands it over to `makeLink` below.
        sendMagicLink: async ({ token, metadata }) => void tokens.set(String(metadata?.wanted), token),
      }),
      letInByUs,
    ],
  })
  const withoutUser = () => new Headers()
  return {
    async ensure(email, name, proof = 'proven') {
      const context = await auth.$context
      const found = await context.internalAdapter.findUserByEmail(email)
      if (found) return found.user.id
      const made = await context.internalAdapter.createUser(
        { email, name, emailVerified: proof === 'proven' },
        { method: 'first-link' },
      )
      return made.id
    },
    async exists(email) {
      const context = await auth.$context
      return (await context.internalAdapter.findUserByEmail(email)) !== null
    },
    async find(email) {
      const context = await auth.$context
      return (await context.internalAdapter.findUserByEmail(email))?.user.id
    },
    async findProven(email) {
      const context = await auth.$context
      const found = await context.internalAdapter.findUserByEmail(email)
      return found?.user.emailVerified ? found.user.id : undefined
    },
    async makeLink(email) {
      const wanted = crypto.randomUUID()
      await auth.api.signInMagicLink({ body: { email, metadata: { wanted } }, headers: withoutUser() })
      const token = tokens.get(wanted)
      tokens.delete(wanted)
      if (!token) throw new Error('no sign-in token was made')
      return token
    },
    async followLink(token) {
      const answer = await auth.api.magicLinkVerify({
        query: { token },
        headers: withoutUser(),
        asResponse: true,
      })
      if (answer.status !== 200) return undefined
      // The library begins a session at once; nobody has heard of it yet, and whether there may be one is not its to say.
      const begun = z
        .object({ token: z.string(), user: z.object({ id: z.string() }) })
        .parse(await answer.json())
      await (await auth.$context).internalAdapter.deleteSession(begun.token)
      return begun.user.id
    },
    async letIn(user) {
      // Without the headers of the request: the library would keep the browser's name.
      const answer = await auth.api.letIn({ body: { user }, headers: withoutUser(), asResponse: true })
      return answer.headers.getSetCookie()
    },
    async signedIn(headers) {
      const found = await auth.api.getSession({ headers })
      if (!found) return null
      const { id: user, name, email, emailVerified: proven } = found.user
      return { user, name, email, proven, session: found.session.id, since: found.session.createdAt }
    },
    async sessionsOf(user) {
      const { internalAdapter } = await auth.$context
      const sessions = await internalAdapter.listSessions(user, { onlyActiveSessions: true })
      return sessions
        .map(({ id, createdAt, updatedAt }) => ({ id, begun: createdAt, used: updatedAt }))
        .toSorted((one, other) => other.begun.getTime() - one.begun.getTime())
    },
    async endSession(user, session) {
      const { internalAdapter } = await auth.$context
      const found = (await internalAdapter.listSessions(user)).find(({ id }) => id === session)
      if (found) await internalAdapter.deleteSession(found.token)
      return found !== undefined
    },
    async endSessions(user, butFor) {
      const { internalAdapter } = await auth.$context
      const others = (await internalAdapter.listSessions(user)).filter(({ id }) => id !== butFor)
      if (others.length > 0) await internalAdapter.deleteSessions(others.map(({ token }) => token))
    },
    async signOut(headers) {
      const answer = await auth.api.signOut({ headers, asResponse: true })
      return answer.headers.getSetCookie()
    },
    close: () => pool.end(),
  }
}
