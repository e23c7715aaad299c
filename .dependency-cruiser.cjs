/**
 * The order of parts and the arrows within them (docs/decisions/0002-rooms-and-arrows.md). `npm run check` enforces
 * them. Only folders and the naming convention appear here, never a list of files.
 */

/** Every part may import those on earlier lines, and no other. Parts on one line do not know each other. */
const order = [
  ['platform'],
  ['mails'],
  ['directory'],
  ['groups'],
  ['cases'],
  ['calls', 'problems', 'alerts', 'surveys', 'digests', 'supervision', 'statistics', 'information'],
  ['draws'],
  ['privacy'],
  ['contract'],
]

const entries = '^functions/[^/]+/(http|http-[^/]+|on-[^/]+)\\.ts$'
const anyOf = (parts) => `^functions/(${parts.join('|')})/`

const orderRules = order.flatMap((line, index) =>
  line.map((part) => ({
    name: `order-of-parts-${part}`,
    comment: `${part} may import only what comes before it: ${order.slice(0, index).flat().join(', ') || 'nothing'}.`,
    severity: 'error',
    from: { path: `^functions/${part}/` },
    to: { path: '^functions/', pathNot: anyOf([...order.slice(0, index).flat(), part]) },
  })),
)

module.exports = {
  forbidden: [
    ...orderRules,
    {
      name: 'part-without-a-place',
      comment: 'A new part takes its place in the order above.',
      severity: 'error',
      from: { path: '^functions/', pathNot: anyOf(order.flat()) },
      to: {},
    },
    {
      name: 'no-circle',
      comment: 'Types included.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nobody-imports-an-entry',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: entries },
    },
    {
      name: 'a-store-belongs-to-its-part',
      comment: 'What other parts need of it, the part hands out: `open-<what>.ts`.',
      severity: 'error',
      from: { path: '^functions/([^/]+)/' },
      to: { path: '-store\\.ts$', pathNot: '^functions/($1|platform)/' },
    },
    {
      name: 'only-functions-use-stores',
      severity: 'error',
      from: { path: '^(lib|local|bin|tools|client)/' },
      to: { path: '^functions/.*-store\\.ts$' },
    },
    {
      name: 'only-entries-open-stores',
      comment: 'A use case takes its ports as an argument.',
      severity: 'error',
      from: {
        path: '^functions/[^/]+/',
        pathNot: `${entries}|/open-[^/]+\\.ts$|-store\\.ts$`,
      },
      to: {
        path: '(-store|/open-[^/]+)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'rules-are-pure',
      comment:
        'What uses AWS, middy or the network is an entry, a store, a port of platform, or composes those.',
      severity: 'error',
      from: {
        path: '^functions/',
        pathNot: `${entries}|-store\\.ts$|/open-[^/]+\\.ts$|^functions/[^/]+/settings\\.ts$|^functions/platform/(http|table|users|files/storing|mail/sending|mail/rendering|events|retry)/`,
      },
      to: { path: '(@aws-sdk|@middy|nodemailer)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'functions-do-not-know-where-they-run',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(lib|local|bin|test|bench|tools|client)/' },
    },
    {
      name: 'infrastructure-is-not-local',
      severity: 'error',
      from: { path: '^(lib|bin)/' },
      to: { path: '^(local|test|bench)/' },
    },
    {
      name: 'local-reads-templates',
      severity: 'error',
      from: { path: '^local/' },
      to: { path: '^(lib|test|bench)/' },
    },
    {
      name: 'the-console-runs-in-a-browser',
      comment:
        "Of the rest it uses the client's core, the rules that check a draw and a chain of proofs, a sample's probabilities, those of charts, how months are counted, which of them are the newest that can be shown, and the words against ringing that e-mails have, too.",
      severity: 'error',
      from: { path: '^console/', pathNot: '^console/build\\.ts$' },
      to: {
        path: '^(functions|lib|local|bin|test|bench|tools|client)/',
        pathNot:
          '^(client|functions/(draws/record|platform/content|privacy/record|statistics/rules))/|^functions/(platform/calendar/(shift-month|newest-shown)|supervision/sample/probability|cases/suspension/not-to-ring-words-(es|en))\\.ts$|^functions/privacy/exporting/page/(code|field|kind)-words\\.ts$',
      },
    },
    {
      name: 'a-view-stands-alone',
      comment: 'What two views share is an element, or data.',
      severity: 'error',
      from: { path: '^console/views/([^/]+)/' },
      to: { path: '^console/views/', pathNot: '^console/views/$1/' },
    },
    {
      name: 'elements-know-no-view',
      severity: 'error',
      from: { path: '^console/(elements|data|session|texts)/' },
      to: { path: '^console/views/' },
    },
    {
      name: 'not-installed',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.json$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
