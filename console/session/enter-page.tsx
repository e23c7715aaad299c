import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Basics } from '../app/basics.ts'
import { address } from '../app/routing/router.ts'
import type { Audience, SamplePerson } from '../config.ts'
import { Mark } from '../elements/page/mark.tsx'
import { PageTitle } from '../elements/page/page-title.tsx'
import { beginSignIn } from './oauth.ts'
import { audienceOf, writePending } from './stored-session.ts'

const audiences = ['dealer', 'staff', 'specialist'] as const

/** A path of this console, and nothing that leads elsewhere. */
const ownPath = (to: string | null): string => (to !== null && /^\/(?![/\\])/.test(to) ? to : '/')

/**
 * `/entrar`: who is signing in, `?as=` answers that already; `?to=` is where they go then. The local run offers the people
 * of its small world by name.
 */
export const EnterPage = ({ config, common }: Basics) => {
  const { query } = address.value
  const failed = useSignal(false)
  const asked = audienceOf(query.get('as'))
  const enter = (audience: Audience, who?: string) =>
    beginSignIn(config.signIn, audience, ownPath(query.get('to')), who).then(
      ({ pending, url }) => {
        writePending(pending)
        location.assign(url)
      },
      () => void (failed.value = true),
    )
  const { entering } = common
  const people = (config.people ?? []).filter(({ audience }) => asked === undefined || audience === asked)
  useEffect(() => {
    if (asked !== undefined && config.people === undefined) void enter(asked)
  }, [])
  return (
    <main class="lonely">
      <div class="row">
        <span class="mark">
          <Mark /> {common.product}
        </span>
      </div>
      <PageTitle title={entering.title} />
      {failed.value && (
        <p class="notice bad" role="alert">
          {common.failures.failed.help}
        </p>
      )}
      {people.length > 0 && <People people={people} enter={enter} heading={entering.people} />}
      <div class="stack">
        {people.length > 0 && <h2>{entering.others}</h2>}
        <ul class="stack">
          {audiences
            .filter((audience) => asked === undefined || audience === asked)
            .map((audience) => (
              <li key={audience}>
                <button class="button enter" type="button" onClick={() => enter(audience)}>
                  <span>{entering.audiences[audience].who}</span>
                  <span class="small soft">{entering.audiences[audience].what}</span>
                </button>
              </li>
            ))}
        </ul>
      </div>
    </main>
  )
}

const People = ({
  people,
  enter,
  heading,
}: {
  people: readonly SamplePerson[]
  enter: (audience: Audience, who: string) => void
  heading: string
}) => (
  <div class="stack">
    <h2>{heading}</h2>
    <ul class="stack tight">
      {people.map(({ name, role, audience, who }) => (
        <li key={who}>
          <button class="button enter" type="button" onClick={() => enter(audience, who)}>
            <span>{name}</span>
            <span class="small soft">{role}</span>
          </button>
        </li>
      ))}
    </ul>
  </div>
)
