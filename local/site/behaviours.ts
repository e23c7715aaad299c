import type { BehaviourSpec } from '../template/site/site.ts'

const pathIs = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    's',
  )

/** Finds what a distribution does with a request for a path, as it came: the first pattern that matches. */
export const behaviourTable = (behaviours: readonly BehaviourSpec[]) => {
  const entries = behaviours.map((behaviour) => ({
    behaviour,
    matches: behaviour.pattern === null ? /^/ : pathIs(behaviour.pattern),
  }))
  return (path: string): BehaviourSpec | undefined =>
    entries.find(({ matches }) => matches.test(path))?.behaviour
}
