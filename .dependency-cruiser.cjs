// Imports go one way: web -> commands, readers -> store -> domain -> packages. scripts/check.mjs runs this and proves each rule on a
// planted violation (scripts/planted/).
const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const app = '^app/src/'
const code = '(?<![.]test)[.](ts|tsx|mjs|mts)$'
const layer = (...names) => `${app}(${names.join('|')})/`

module.exports = {
  forbidden: [
    only(
      'domain-stands-alone',
      'The words and rules of co-production know nothing of databases or pages.',
      { path: layer('domain') },
      { path: app, pathNot: layer('domain') },
    ),
    only(
      'store-knows-domain-only',
      'The store keeps what the domain names.',
      { path: layer('store') },
      { path: app, pathNot: layer('store', 'domain') },
    ),
    only(
      'commands-change-through-the-store',
      'What people do stands above the store, beside what they see.',
      { path: layer('commands') },
      { path: app, pathNot: layer('commands', 'store', 'domain') },
    ),
    only(
      'readers-read-the-store',
      'Readers are the only door from rows to people; they change nothing.',
      { path: layer('readers') },
      { path: app, pathNot: layer('readers', 'store', 'domain') },
    ),
    only(
      'pages-show-views',
      'A page is a function of a view: no store, no commands.',
      { path: `${app}web/(pages|ui)/` },
      { path: layer('store', 'commands', 'channels', 'jobs', 'start') },
    ),
    only(
      'web-is-on-top',
      'Nothing imports the web but the program and its command line.',
      { path: app, pathNot: `${app}(web/|command-line/|main[.]ts$|cli[.]ts$)` },
      { path: layer('web') },
    ),
    only(
      'start-is-for-programs',
      'What starts the program is for main, the command line and itself.',
      { path: app, pathNot: `${app}(start/|command-line/|main[.]ts$|cli[.]ts$)` },
      { path: layer('start') },
    ),
    only(
      'packages-stand-alone',
      'The libraries can be published without the application.',
      { path: '^packages/' },
      { path: '^(app|scripts)/' },
    ),
    only(
      'packages-do-no-io',
      'No files, no network, no clock of their own: only their command line reads and writes, and a worker carries sums to another thread.',
      {
        path: `^packages/[^/]+/src/.*${code}`,
        pathNot: '^packages/[^/]+/src/(cli|cli[.]ts|reading|worker)(/|$)',
      },
      { dependencyTypes: ['core'] },
    ),
    only('no-circles', 'Two files that need each other are one thing.', {}, { circular: true }),
    only(
      'no-tools-in-the-program',
      'What runs is made of dependencies, not of tools.',
      { path: `^(app|packages/[^/]+)/src/.*${code}` },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    only('nothing-missing', 'Every import is there.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['evenground-source', 'import', 'node', 'default', 'types'],
    },
  },
}
