import base from './.dependency-cruiser.cjs'

/**
 * What is imported at run time, however many steps away. A second configuration, because a rule about reachability
 * cannot leave out imports of types, which the rules in `.dependency-cruiser.cjs` include.
 */
const { forbidden, options } = base

const { from } = forbidden.find(({ name }) => name === 'rules-are-pure')

export default {
  forbidden: [
    {
      name: 'rules-reach-no-aws',
      comment: 'A rule is pure, and so is everything that it imports.',
      severity: 'error',
      from,
      to: { path: '@aws-sdk|@middy', reachable: true },
    },
  ],
  options: { ...options, tsPreCompilationDeps: false },
}
