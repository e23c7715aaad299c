/** The arrows between rooms (docs/decisions/0002-rooms-and-arrows.md). `npm run check` enforces them. */
const entries = '^functions/[^/]+/(http|on-[^/]+)\\.ts$'

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nobody-imports-an-entry',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: entries },
    },
    {
      name: 'stores-stay-at-home',
      comment:
        "Parts meet through events and published types, never through another part's store. Entries compose.",
      severity: 'error',
      from: { path: '^functions/([^/]+)/', pathNot: entries },
      to: {
        path: '^functions/[^/]+/[^/]+-store\\.ts$',
        pathNot: '^functions/($1|platform)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'platform-knows-no-part',
      severity: 'error',
      from: { path: '^functions/platform/' },
      to: { path: '^functions/(?!platform/)' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules import nothing of AWS, middy or the network.',
      severity: 'error',
      from: {
        path: '^functions/([^/]+|platform/mail)/(classify|agreement|check-call|check-dealer|ask|alert-steps|apply-deliveries|alert-document|alert-subject|answer-lines|escalation-events|render-html|render-text|draw-mail-(document|words|summary|compose|facts|tags)|announce-(recipients|events)|choose-number|first-month|places|membership-changes|who-sees|statement|compose-draw|decide-draw|merge-shards|in-lanes|digest|draw-times|sealed-list|pick-winner|check-record|draw-record|beacon-chains|verify-signature|send-outcome|claim-steps|mail-tags|ses-event|recipient-hash|timeline|due|script|script-texts[^/]*|working-time|deadlines|local-time|steps|merge-sides|call-events|choose-recipients|compose-alert|reasons|criterion-words|summarise-alerts)\\.ts$',
      },
      to: {
        path: '(@aws-sdk|@middy|nodemailer|-store\\.ts$|platform/(clock|log|settings)\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'functions-know-no-house',
      comment: 'No handler knows where it runs.',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(lib|local|bin|test|bench|tools)/' },
    },
    {
      name: 'lib-is-not-local',
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
